using System.Text.RegularExpressions;
using ComposeGen.Import;
using ComposeGen.Testing;

namespace ComposeGen.Analyzers.Tests.Reach;

/// <summary>All definitions of this repository, and those that Compose files become.</summary>
internal static partial class ReachSources
{
    /// <summary>Names a directory with further Compose files, which are then counted too.</summary>
    private const string CorpusVariable = "COMPOSEGEN_CORPUS";

    private const string Projects = """
        internal static class Projects
        {
            public static ProjectImage Api { get; } = new("../Api/Api.csproj", "", "shop-api", "1.0", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
            public static ProjectImage Server { get; } = new("../Server/Server.csproj", "", "uploads-server", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
            public static ProjectImage Backend { get; } = new("../Api/Api.csproj", "", "api", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
            public static ProjectImage My_Worker_Service { get; } = new("../My.Worker-Service/My.Worker-Service.csproj", "", "my-worker-service", "latest", "", "", "/app/", "");
        }
        """;

    public static IEnumerable<ReachedDefinitions> All() =>
        [.. Examples(), .. RulePages(), .. Pages(), .. SnippetDefinitions(), .. ImportedFiles(), .. KnownIssueFiles(), .. ImportPage(), .. Corpus()];

    private static string At(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static IEnumerable<ReachedDefinitions> Examples() => Files(At("examples"), "*.cs")
        .Select(static path => new ReachedDefinitions("example", Path.GetFileName(path), Read(path), Projects));

    private static IEnumerable<ReachedDefinitions> RulePages() =>
        from path in Files(At("docs", "rules"), "CG*.md")
        let rule = Path.GetFileNameWithoutExtension(path)
        from Match block in RuleExample().Matches(Read(path))
        select new ReachedDefinitions("rule page", $"{rule} {block.Groups["kind"].Value}", block.Groups["code"].Value)
        {
            Targets = rule.StartsWith("CG50", StringComparison.Ordinal) ? OutputTargets.Compose | OutputTargets.Stack : OutputTargets.Compose,
        };

    private static IEnumerable<ReachedDefinitions> Pages() =>
        from page in new[] { "definitions.md", "swarm.md" }
        from block in PageExample().Matches(Read(At("docs", page))).Index()
        select new ReachedDefinitions("page", $"{page} {block.Index}", block.Item.Groups["code"].Value, Projects)
        {
            Targets = page == "swarm.md" ? OutputTargets.Compose | OutputTargets.Stack : OutputTargets.Compose,
        };

    private static IEnumerable<ReachedDefinitions> SnippetDefinitions() =>
        Snippets.All().Select(static row => new ReachedDefinitions("snippet", row.Data, Snippets.Get(row.Data)) { IsKnowable = Snippets.IsKnown(row.Data) });

    private static IEnumerable<ReachedDefinitions> ImportedFiles() =>
        Files(At("Imported"), "*.yaml").SelectMany(static path => Imported("import", Path.GetFileName(path), path));

    private static IEnumerable<ReachedDefinitions> KnownIssueFiles() =>
        KnownIssues.All.SelectMany(static issue => ImportedText("known issue", issue.ToString(), "name: app\n" + issue.Yaml + "\n"));

    private static IEnumerable<ReachedDefinitions> ImportPage() => PageYaml().Matches(Read(At("docs", "import.md"))).Index()
        .SelectMany(static block => ImportedText("import page", block.Index.ToString(), block.Item.Groups["yaml"].Value));

    private static IEnumerable<ReachedDefinitions> Corpus() => Environment.GetEnvironmentVariable(CorpusVariable) is not { Length: > 0 } directory
        ? []
        : Files(directory, "*.y*ml").SelectMany(path => Imported("corpus", Path.GetRelativePath(directory, path), path));

    private static IEnumerable<string> Files(string directory, string pattern) =>
        Directory.GetFiles(directory, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<ReachedDefinitions> ImportedText(string kind, string name, string yaml)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            return [.. Imported(kind, name, path)];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>None of a file that Compose refuses: there is nothing to build.</summary>
    private static IEnumerable<ReachedDefinitions> Imported(string kind, string name, string path)
    {
        try
        {
            return [new ReachedDefinitions(kind, name, Importer.FromFiles([path]).Source)];
        }
        catch (ImportException)
        {
            return [];
        }
    }

    [GeneratedRegex("^```csharp (?<kind>wrong|right)\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RuleExample();

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex PageExample();

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex PageYaml();
}
