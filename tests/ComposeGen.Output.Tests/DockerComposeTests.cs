using System.Text.Json.Nodes;
using CsCheck;

namespace ComposeGen.Output.Tests;

public class DockerComposeTests
{
    [Fact]
    public void Compose_reads_the_shop()
    {
        var config = DockerCompose.Config(ComposeYamlTests.Yaml(ShopSample.Create()));

        Assert.Equal("shop", (string?)config["name"]);
        Assert.Equal("shop_pg-data", (string?)config["volumes"]!["pg-data"]!["name"]);
        Assert.True((bool?)config["volumes"]!["pg-data"]!["external"]);
        Assert.Equal("service_healthy", (string?)config["services"]!["api"]!["depends_on"]!["db"]!["condition"]);
        Assert.Equal("no", (string?)config["services"]!["uploads-owner"]!["restart"]);
    }

    [Fact]
    public void Compose_reads_the_kitchen_sink()
    {
        var config = DockerCompose.Config(ComposeYamlTests.Yaml(KitchenSink.Create()));

        var db = config["services"]!["db"]!;
        var web = config["services"]!["web"]!;
        Assert.Equal("registry.example.com/db:18", (string?)db["image"]);
        Assert.Equal("$$5 $${X}", (string?)db["environment"]!["MONEY"]);
        Assert.Equal("no", (string?)db["environment"]!["NO"]);
        Assert.Equal("22:22", (string?)db["environment"]!["TIME"]);
        Assert.Equal("key like a number", (string?)db["environment"]!["8080"]);
        Assert.Null(db["environment"]!["PASSED_THROUGH"]);
        Assert.Equal("-1", (string?)db["memswap_limit"]);
        Assert.Equal("1.10", (string?)web["build"]!["args"]!["VERSION"]);
        Assert.Equal("level = info\n\n", (string?)config["configs"]!["level"]!["content"]);
        var temporary = web["volumes"]!.AsArray().Single(static mount => (string?)mount!["type"] == "tmpfs");
        Assert.Equal(Convert.ToInt64("1777", 8), (long?)temporary!["tmpfs"]!["mode"]);
        Assert.Equal("0400", (string?)web["secrets"]![0]!["mode"]);
    }

    [Fact]
    public void Any_value_survives() => Gen.Select(
            Gen.Dictionary(Texts.Key, Texts.Any)[1, 20],
            Texts.Any.Where(static text => text.Trim().Length > 0).Array[1, 10])
        .Sample(
            static (variables, words) =>
            {
                var service = new Service("a") { Key = "a", Command = Command.Of([.. words.Select(static word => (Text)word)]) };
                foreach (var (key, value) in variables)
                {
                    service.Environment[key] = value;
                    service.Labels[key] = value;
                }

                var content = Config.FromContent(words[0]);
                content.Key = "content";
                service.Configs.Add(content);
                var yaml = ComposeYamlTests.Yaml(new ComposeFile("x") { Services = { service }, Configs = { content } });

                // `config` writes a Compose file again: what it has read as one dollar sign comes out as two.
                AssertReads(DockerCompose.Config(yaml), variables, words);
                AssertReads(DockerCompose.Config(yaml, "--no-interpolate"), variables, words);
            },
            iter: 15, threads: 2);

    [Fact]
    public void Variables_are_filled_in_and_dollar_signs_are_not()
    {
        Text nested = $"{Env.Default("NOT_SET", Env.Default("NOT_SET_EITHER", "a: b #c \"d' $5"))}/$HOME/{Env.Alternative("PATH", "set")}";
        var service = new Service("a") { Key = "a", Environment = { ["V"] = nested } };

        var config = DockerCompose.Config(ComposeYamlTests.Yaml(new ComposeFile("x") { Services = { service } }));

        Assert.Equal("a: b #c \"d' $$5/$$HOME/set", (string?)config["services"]!["a"]!["environment"]!["V"]);
    }

    private static void AssertReads(JsonObject config, Dictionary<string, string> variables, string[] words)
    {
        var service = config["services"]!["a"]!;
        foreach (var (key, value) in variables)
        {
            Assert.Equal(Escaped(value), (string?)service["environment"]![key]);
            Assert.Equal(Escaped(value), (string?)service["labels"]![key]);
        }

        Assert.Equal(words.Select(Escaped), service["command"]!.AsArray().Select(static word => (string)word!));
        Assert.Equal(Escaped(words[0]), (string?)config["configs"]!["content"]!["content"]);
    }

    private static string Escaped(string text) => text.Replace("$", "$$");
}
