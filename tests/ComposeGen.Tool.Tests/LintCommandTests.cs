using System.Text.Json;

namespace ComposeGen.Tool.Tests;

public sealed class LintCommandTests : IDisposable
{
    /// <summary>An error in line 6 and a warning in line 8.</summary>
    private const string Shop = """
        # The shop.
        services:
          db:
            image: postgres:18
            volumes:
              - data:/var/lib/postgresql/data
            environment: [POSTGRES_PASSWORD]
          cache:
            image: redis:8
        volumes:
          data:
        """;

    private const string Error = "compose.yaml(6,9): error CG1104: postgres 18 keeps its data under /var/lib/postgresql, so a volume at /var/lib/postgresql/data stays empty and the container exits; mount it at /var/lib/postgresql";

    private const string Warning = "compose.yaml(9,12): warning CG1102: Service 'cache' mounts nothing at /data, a volume of redis, so the engine makes an anonymous volume, which cannot be found again once the container is removed; mount a named volume, or a tmpfs if the files may go";

    private const string Clean = "services:\n  web:\n    image: nginx:1.29\n";

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Findings_are_lines_with_their_places()
    {
        _terminal.Write("compose.yaml", Shop);

        Assert.Equal(1, await _terminal.RunAsync("lint"));
        Assert.Equal([Error, Warning], Lines(_terminal.Out));
        Assert.Equal(["Found in 1 file: 1 error, 1 warning"], Lines(_terminal.Error));
    }

    [Fact]
    public async Task A_clean_file_is_silent_on_standard_output()
    {
        _terminal.Write("compose.yaml", Clean);

        Assert.Equal(0, await _terminal.RunAsync("lint", "compose.yaml"));
        Assert.Empty(_terminal.Out);
        Assert.Equal(["Nothing found in 1 file"], Lines(_terminal.Error));
    }

    [Theory]
    [InlineData("default", 0, "info CG3008")]
    [InlineData("strict", 1, "warning CG3008", "warning CG3019", "warning CG3021", "warning CG3023", "warning CG3024")]
    [InlineData("minimal", 0)]
    public async Task Preset_says_which_rules_judge_and_how_severe_they_are(string preset, int code, params string[] found)
    {
        _terminal.Write("compose.yaml", "services:\n  api:\n    image: example/api\n    privileged: true\n");

        Assert.Equal(code, await _terminal.RunAsync("lint", "--rules", preset, "--strict"));
        Assert.Equal(found, _terminal.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split("): ")[1].Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Warnings_fail_only_if_strict()
    {
        _terminal.Write("compose.yaml", "services:\n  cache:\n    image: redis:8\n");

        Assert.Equal(0, await _terminal.RunAsync("lint"));
        Assert.Equal(1, await _terminal.RunAsync("lint", "--strict"));
        Assert.Equal(0, await _terminal.RunAsync("lint", "--strict", "--severity", "error"));
    }

    [Fact]
    public async Task The_least_severity_is_chosen()
    {
        _terminal.Write("compose.yaml", Shop);

        Assert.Equal(1, await _terminal.RunAsync("lint", "--severity", "error"));
        Assert.Equal([Error], Lines(_terminal.Out));
    }

    [Theory]
    [InlineData("      - data:/var/lib/postgresql/data", "      - data:/var/lib/postgresql/data  # composegen-disable-line CG1104 moved next week")]
    [InlineData("      - data:", "      # composegen-disable-next-line CG1102, CG1104\n      - data:")]
    [InlineData("# The shop.", "# The shop.\n# composegen-disable CG1104 old data")]
    public async Task Comments_suppress(string old, string commented)
    {
        _terminal.Write("compose.yaml", Shop.Replace(old, commented, StringComparison.Ordinal));

        Assert.Equal(0, await _terminal.RunAsync("lint"));
        Assert.Contains("warning CG1102", Assert.Single(Lines(_terminal.Out)));
        Assert.Equal(["Found in 1 file: 1 warning"], Lines(_terminal.Error));
    }

    [Theory]
    [InlineData("composegen-disable-next-line", "(5,5): warning: composegen-disable-next-line names no rule")]
    [InlineData("composegen-disable-next-line CG1014", "(5,5): warning: 'CG1014' is no rule for Compose files; did you mean 'CG0014'?")]
    [InlineData("composegen-disable CG1104", "(5,5): warning: composegen-disable is for the head of a file and does nothing here")]
    [InlineData("composegen-disable-file CG1104", "(5,5): warning: composegen-disable-file is not known")]
    public async Task A_comment_that_does_nothing_is_told(string comment, string message)
    {
        _terminal.Write("compose.yaml", Shop.Replace("    volumes:", $"    # {comment}\n    volumes:", StringComparison.Ordinal));

        Assert.Equal(1, await _terminal.RunAsync("lint"));
        Assert.Contains("compose.yaml" + message, _terminal.Error);
    }

    [Fact]
    public async Task A_broken_file_counts_as_an_error()
    {
        _terminal.Write("compose.yaml", Shop);
        _terminal.Write("compose.broken.yaml", "services:\n  db: [\n");

        Assert.Equal(1, await _terminal.RunAsync("lint", "."));
        Assert.EndsWith("Found in 2 files: 2 errors, 1 warning; a file with an error in how it is written is not judged", _terminal.Error.TrimEnd());
    }

    [Fact]
    public async Task A_file_of_another_encoding_is_told_as_Compose_does_not_read_it()
    {
        await File.WriteAllBytesAsync(_terminal.Write("compose.yaml"), [.. "services:\n  web:\n    image: nginx:1.29 # Gr"u8, 0xFC, .. "n\n"u8]);

        Assert.Equal(1, await _terminal.RunAsync("lint"));
        Assert.StartsWith("compose.yaml(3,27): error: This is no UTF-8", _terminal.Error);
    }

    [Fact]
    public async Task A_baseline_hides_what_is_known_wherever_it_moves()
    {
        _terminal.Write("compose.yaml", Shop);
        Assert.Equal(0, await _terminal.RunAsync("lint", "--baseline", "known.json", "--write-baseline"));
        Assert.Equal("", _terminal.Out);
        Assert.Equal(["Written to known.json: 2 findings"], Lines(_terminal.Error));

        _terminal.Write("compose.yaml", "\n\n" + Shop.Replace("      - data:", "      - ./init:/docker-entrypoint-initdb.d:ro\n      - data:", StringComparison.Ordinal));
        Assert.Equal(0, await _terminal.RunAsync("lint", "--baseline", "known.json", "--strict"));
        Assert.Equal("", _terminal.Out);

        _terminal.Write("compose.yaml", Shop.Replace("cache:", "queue:", StringComparison.Ordinal));
        Assert.Equal(1, await _terminal.RunAsync("lint", "--baseline", "known.json", "--strict"));
        Assert.Contains("Service 'queue'", Assert.Single(Lines(_terminal.Out)));
    }

    [Fact]
    public async Task A_baseline_has_to_be_one()
    {
        _terminal.Write("compose.yaml", Shop);
        _terminal.Write("broken.json", "[");

        Assert.Equal(2, await _terminal.RunAsync("lint", "--baseline", "none.json"));
        Assert.Equal(2, await _terminal.RunAsync("lint", "--baseline", "broken.json"));
        Assert.Equal(2, await _terminal.RunAsync("lint", "--write-baseline"));
        Assert.Contains("There is no file 'none.json'", _terminal.Error);
        Assert.Contains("'broken.json' is no baseline", _terminal.Error);
        Assert.Contains("--write-baseline needs --baseline FILE", _terminal.Error);
    }

    [Fact]
    public async Task A_broken_file_does_not_stop_the_others()
    {
        _terminal.Write("a/compose.yaml", "services:\n  web:\n    imagee: nginx\n");
        _terminal.Write("b/compose.yaml", Shop);

        Assert.Equal(1, await _terminal.RunAsync("lint", "."));
        Assert.Equal(["b/" + Error, "b/" + Warning], Lines(_terminal.Out));
        Assert.StartsWith("a/compose.yaml(3,5): error: Compose knows no attribute 'imagee'", _terminal.Error);
    }

    [Fact]
    public async Task Directories_and_patterns_find_Compose_files()
    {
        foreach (var path in new[] { "compose.yaml", "one/docker-compose.yml", "one/two/compose.yml", "node_modules/x/compose.yaml", "one/composer.yaml", "one/other.yaml" })
        {
            _terminal.Write(path, Shop);
        }

        Assert.Equal(1, await _terminal.RunAsync("lint", ".", "--severity", "error"));
        Assert.Equal(["compose.yaml", "one/docker-compose.yml", "one/two/compose.yml"], Files());

        Assert.Equal(1, await _terminal.RunAsync("lint", "one/**/*.yaml", "--severity", "error"));
        Assert.Contains("one/composer.yaml", Files());
        Assert.Contains("one/other.yaml", Files());
    }

    [Fact]
    public async Task An_override_belongs_to_its_base()
    {
        _terminal.Write("compose.yaml", "services:\n  cache:\n    image: redis:8\n");
        _terminal.Write("compose.override.yaml", "services:\n  cache:\n    volumes: [data:/data]\nvolumes:\n  data:\n");

        Assert.Equal(0, await _terminal.RunAsync("lint", ".", "--strict"));
        Assert.Equal(0, await _terminal.RunAsync("lint", "--strict"));
        Assert.Equal(0, await _terminal.RunAsync("lint", "compose.yaml", "-f", "compose.override.yaml", "--strict"));
        Assert.Equal(1, await _terminal.RunAsync("lint", "compose.yaml", "--strict"));
    }

    [Fact]
    public async Task What_only_an_overlay_leaves_unused_is_no_finding()
    {
        _terminal.Write("compose.yaml", "services:\n  cache:\n    image: redis:8\n    volumes: [data:/data]\nvolumes:\n  data:\n");
        _terminal.Write("compose.test.yaml", "services:\n  cache:\n    volumes: !override [rest:/data]\nvolumes:\n  rest:\n");

        Assert.Equal(0, await _terminal.RunAsync("lint", ".", "--strict"));
        Assert.Equal(1, await _terminal.RunAsync("lint", "compose.yaml", "-f", "compose.test.yaml", "--strict"));
    }

    [Fact]
    public async Task A_finding_of_a_named_overlay_is_placed_in_it()
    {
        _terminal.Write("compose.yaml", "services:\n  db:\n    image: postgres:18\n    environment: [POSTGRES_PASSWORD]\n    volumes: [data:/var/lib/postgresql]\nvolumes:\n  data:\n");
        _terminal.Write("compose.production.yaml", "services:\n  db:\n    ports: ['80:80', '80:81']\n");

        Assert.Equal(1, await _terminal.RunAsync("lint", "."));
        Assert.StartsWith("compose.production.yaml(3,", Assert.Single(Lines(_terminal.Out)));
        Assert.Contains("error CG0017", _terminal.Out);
    }

    [Fact]
    public async Task What_may_be_an_overlay_or_an_application_is_reported_for_what_is_wrong_either_way()
    {
        _terminal.Write("compose.yaml", "services:\n  db:\n    image: postgres:18\n    environment: [POSTGRES_PASSWORD]\n    ports: ['127.0.0.1:5432:5432']\n    volumes: [data:/var/lib/postgresql]\nvolumes:\n  data:\n");
        _terminal.Write("compose.images.yaml", "services:\n  db:\n    image: postgres:18\n    environment: [POSTGRES_PASSWORD]\n    ports: ['127.0.0.1:15432:5432', '127.0.0.1:15432:5433']\n");

        Assert.Equal(1, await _terminal.RunAsync("lint", "."));
        Assert.StartsWith("compose.images.yaml(5,", Assert.Single(Lines(_terminal.Out)));
        Assert.Contains("error CG0017", _terminal.Out);
    }

    [Fact]
    public async Task A_file_that_is_there_does_not_become_a_directory()
    {
        _terminal.Write("compose.yaml", "services:\n  web:\n    image: example/web:1\n    volumes:\n      - ./there.conf:/etc/there.conf:ro\n      - ./missing.conf:/etc/missing.conf:ro\n");
        _terminal.Write("there.conf", "listen 80;\n");

        Assert.Equal(0, await _terminal.RunAsync("lint"));
        Assert.StartsWith("compose.yaml(6,9): warning CG1119: ", Assert.Single(Lines(_terminal.Out)));
    }

    [Fact]
    public async Task Standard_input_is_a_file_of_this_directory()
    {
        _terminal.Write("Dockerfile", "FROM alpine AS build\n");
        _terminal.Input = "services:\n  web:\n    build: {context: ., target: run}\n";

        Assert.Equal(1, await _terminal.RunAsync("lint", "-"));
        Assert.StartsWith("-(3,33): error CG1111: ", _terminal.Out);
    }

    [Fact]
    public async Task Messages_speak_of_the_Compose_file()
    {
        _terminal.Write("compose.yaml", """
            services:
              app:
                image: example/app
                user: "1000:1000"
                depends_on: {web: {condition: service_healthy}}
                volumes: [data:/data]
              web:
                image: nginx:1.29
                healthcheck: {disable: true}
            volumes:
              data:
            """);

        await _terminal.RunAsync("lint");

        Assert.Contains("give 'web' a healthcheck or wait for service_started", _terminal.Out);
        Assert.DoesNotContain("Owner", _terminal.Out);
        Assert.DoesNotContain("Healthcheck or", _terminal.Out);
    }

    [Theory]
    [InlineData("There is no file 'none.yaml'", "none.yaml")]
    [InlineData("There is no Compose file in the current directory")]
    [InlineData("There is no Compose file in '.' or below it", ".")]
    [InlineData("No file matches '*.yaml'", "*.yaml")]
    [InlineData("-f lays files over one Compose file", "-f", "compose.override.yaml")]
    [InlineData("'xml' not recognized", "--format", "xml")]
    public async Task Wrong_usage_is_told(string message, params string[] arguments)
    {
        Assert.Equal(2, await _terminal.RunAsync(["lint", .. arguments]));
        Assert.Contains(message, _terminal.Error);
        Assert.Empty(_terminal.Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public async Task Formats_are_as_they_were(string format)
    {
        _terminal.Write("compose.yaml", Shop);
        _terminal.Write("broken/compose.yaml", "services: [\n");

        Assert.Equal(1, await _terminal.RunAsync("lint", ".", "--format", format));

        Snapshot.Match(WithoutRules(_terminal.Out), format, "Format");
    }

    [Fact]
    public async Task Sarif_is_what_its_schema_demands()
    {
        _terminal.Write("a b/compose.yaml", Shop);
        await _terminal.RunAsync("lint", ".", "--format", "sarif");

        using var document = JsonDocument.Parse(_terminal.Out);
        var root = document.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("ComposeGen", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(static rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, static rule =>
        {
            Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
            var finds = rule.GetProperty("fullDescription").GetProperty("text").GetString()!;
            Assert.True(finds.Length > 0 && !finds.Contains("](", StringComparison.Ordinal), finds);
            Assert.StartsWith(finds + "\n\n", rule.GetProperty("help").GetProperty("text").GetString());
        });
        Assert.True(Assert.Single(run.GetProperty("invocations").EnumerateArray()).GetProperty("executionSuccessful").GetBoolean());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(2, results.Count);
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var location = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.Equal("a%20b/compose.yaml", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.True(location.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.True(location.GetProperty("region").GetProperty("startColumn").GetInt32() > 0);
        });
        Assert.Equal(2, results.Select(static result => result.GetProperty("partialFingerprints").GetProperty("composegen/v1").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_command_of_GitHub_stays_one_line()
    {
        _terminal.Write("a,b/compose.yaml", Shop);
        await _terminal.RunAsync("lint", ".", "--format", "github", "--severity", "error");

        Assert.StartsWith("::error file=a%2Cb/compose.yaml,line=6,col=9,title=CG1104%3A ", Assert.Single(Lines(_terminal.Out)));
    }

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    /// <summary>The version and all rules are in each SARIF file; what they are is tested elsewhere.</summary>
    private static string WithoutRules(string text)
    {
        var start = text.IndexOf("          \"semanticVersion\": ", StringComparison.Ordinal);
        return start < 0 ? text : text[..start] + text[(text.IndexOf("\n          ]\n", start, StringComparison.Ordinal) + 1)..];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private List<string> Files() => [.. Lines(_terminal.Out).Select(static line => line.Split('(')[0]).Distinct()];
}
