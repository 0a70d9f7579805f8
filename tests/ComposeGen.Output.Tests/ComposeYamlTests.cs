using System.Globalization;
using ComposeGen.Testing;

namespace ComposeGen.Output.Tests;

public class ComposeYamlTests
{
    private static readonly OutputOptions Options = new() { Source = "Shop", SourceFile = "Shop.cs" };

    [Fact]
    public void Shop() => Snapshot.Match(Yaml(ShopSample.Create()), "yaml");

    [Fact]
    public void Kitchen_sink() => Snapshot.Match(Yaml(KitchenSink.Create()), "yaml");

    [Fact]
    public void Several_lines()
    {
        var site = Config.FromContent("example.com {\n\treverse_proxy web:80\n}\n");
        site.Key = "site";
        var banner = Config.FromContent("\n  Welcome,\n    $USER!\n\n");
        banner.Key = "banner";
        var windows = Config.FromContent("[section]\r\nkey = value\r\n");
        windows.Key = "windows";
        var service = new Service("example/web:1.0")
        {
            Key = "web",
            Build = new() { Context = ".", DockerfileInline = "FROM busybox\nRUN echo \"a: b\" # comment\n" },
            Command = ["sh", "-c", "set -e\nfor i in 1 2; do\n  echo \"$i\"\ndone"],
            Healthcheck = Healthcheck.Shell("wget -q localhost \\\n  || exit 1"),
            Labels = { ["indented"] = "  first\n    second\n  third", ["blank ends"] = "a \nb\n", ["one line"] = new string('w', 300) + " word" },
            Configs = { site, banner, windows },
            Extensions = { ["x-notes"] = ExtensionValue.List("- one\n- two\n", ExtensionValue.List("# a\n# b")) },
        };

        Snapshot.Match(Yaml(new ComposeFile("lines") { Services = { service }, Configs = { site, banner, windows } }), "yaml");
    }

    [Fact]
    public void A_number_without_a_notation_is_refused()
    {
        Assert.Equal("CG0010", Assert.Throws<ComposeException>(static () => new Service { Cpus = double.NaN }).Code);
        Assert.Equal("CG0010", Assert.Throws<ComposeException>(static () => new Service { Cpus = double.PositiveInfinity }).Code);
    }

    [Fact]
    public void The_kitchen_sink_is_valid_by_the_schema() =>
        Assert.Empty(new ComposeSchema().Validate(YamlJson.Read(Yaml(KitchenSink.Create()))));

    [Fact]
    public void The_text_depends_on_neither_culture_nor_what_was_written_before()
    {
        var first = Yaml(KitchenSink.Create());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };

            Assert.Equal(first, Yaml(KitchenSink.Create()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void An_application_of_nothing_is_a_mapping() =>
        Assert.EndsWith("\nname: empty\n", Yaml(new ComposeFile("empty")), StringComparison.Ordinal);

    [Fact]
    public void What_is_empty_on_purpose_is_written()
    {
        var service = new Service("a") { Key = "a", Command = [], Entrypoint = [] };
        var yaml = Yaml(new ComposeFile("x") { Services = { service } });

        Assert.Contains("    command: []\n    entrypoint: []\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_key_must_begin_with_x()
    {
        var problem = Assert.Throws<ComposeException>(() => new ComposeFile("x") { Extensions = { ["meta"] = 1 } });

        Assert.Equal("CG0010", problem.Code);
    }

    [Fact]
    public void A_line_stays_a_line()
    {
        var service = new Service("a") { Key = "a", Command = "run --all 'two words'" };

        Assert.Equal("run --all 'two words'", (string?)YamlJson.Read(Yaml(new ComposeFile("x") { Services = { service } }))["services"]!["a"]!["command"]);
    }

    [Fact]
    public void A_service_is_not_waited_for_twice()
    {
        var first = new Service("a") { Key = "first" };
        var second = new Service("a") { Key = "second", DependsOn = { first, first.Healthy() } };

        var problem = Assert.Throws<ComposeException>(() => Yaml(new ComposeFile("x") { Services = { first, second } }));

        Assert.Equal("CG0004", problem.Code);
        Assert.Equal("'first' is twice in depends_on of Service second; keep one of them", problem.Message);
    }

    internal static string Yaml(ComposeFile file) => Assert.Single(ComposeOutput.Render(file, Options), static f => f.Path == "compose.yaml").Text;
}
