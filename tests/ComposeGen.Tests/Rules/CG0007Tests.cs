using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0007Tests
{
    private const string Id = "CG0007";

    [Fact]
    public void Nul_triggers_and_is_placed()
    {
        Text text = "ab\0c";

        var finding = Assert.Single(RuleTest.Check(Id, new Service("nginx") { Environment = { ["KEY"] = text } }));

        Assert.Equal("Character 3 of services.db.environment.KEY is a NUL (U+0000), where programs and shells end a text, so the rest would be lost; leave it out", finding.Message);
        Assert.Same(text, finding.Anchors[0]);
    }

    /// <summary>Not data of a theory: attributes hold UTF-8, which has no half of a pair.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_triggers()
    {
        AssertFound("\ud83d", 1, "D83D");
        AssertFound("a\ude00", 2, "DE00");
        AssertFound("\ud83d\ud83d\ude00", 1, "D83D");
        AssertFound("\ud83d\ude00\ude00", 3, "DE00");

        static void AssertFound(string text, int place, string code)
        {
            var finding = Assert.Single(RuleTest.Check(Id, new Service("nginx") { Hostname = text }));
            Assert.StartsWith($"Character {place} of services.db.hostname is half of a surrogate pair (U+{code}), ", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_places_of_text_trigger()
    {
        const string Bad = "\0";
        var config = Config.FromContent(Bad);
        config.Key = "config";
        var service = new Service(Bad)
        {
            Command = [Bad],
            Entrypoint = Bad,
            Healthcheck = Healthcheck.Shell(Bad),
            Labels = { [Bad] = "key" },
            Dns = Bad,
            Gpus = [new DeviceRequest { Driver = Bad }],
            Volumes = { Bind.From("./" + Bad).At("/x") },
            Configs = { config },
            User = UserId.Named("user"),
            WorkingDir = $"/{Env.Default("DIRECTORY", Bad)}",
            Extensions = { ["x-list"] = ExtensionValue.List("good", Bad), ["x-" + Bad] = 1 },
        };

        var places = RuleTest.Check(Id, service).Select(static finding => finding.Message.Split(" of ", 2)[1].Split(" is ")[0]);

        Assert.Equal(
            [
                "a key of services.db", "a key of services.db.labels", "configs.config.content", "services.db.command.words[0]", "services.db.dns[0]",
                "services.db.entrypoint.words", "services.db.gpus[0].driver", "services.db.healthcheck.test.words[1]", "services.db.image",
                "services.db.volumes[0].source", "services.db.working_dir", "services.db.x-list[1]",
            ],
            places.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\u0001\u007f\u0085\u2028\ufeff\ufffe\r\n\t")]
    [InlineData("\ud83d\ude00 \udbff\udfff")]
    public void Other_characters_do_not_trigger(string text) =>
        Assert.Empty(RuleTest.Check(Id, new Service("nginx") { Hostname = text, Labels = { [text] = text }, Command = [text] }));
}
