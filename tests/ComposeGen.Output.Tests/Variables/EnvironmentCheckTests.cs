using ComposeGen.Output.Variables;

namespace ComposeGen.Output.Tests.Variables;

public sealed class EnvironmentCheckTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("composegen-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("CG_TEST_PASWORD=x", "CG0112 1:1")]
    [InlineData("# a comment\n\n  export CG_TEST_PASSWROD=x", "CG0112 3:10")]
    [InlineData("A='one\ntwo=three'\nCG_TEST_PASSWORDS=x", "CG0112 3:1")]
    [InlineData("CG_TEST_PASSWORD=x\nCG_TEST_PASWORD=y", "")] // What is not missing cannot be meant.
    [InlineData("OTHER=x", "")]
    [InlineData("", "")]
    public void A_misspelt_entry_is_warned_of(string values, string expected)
    {
        File.WriteAllText(Path.Combine(_directory, ".env"), values);

        var warnings = EnvironmentCheck.OfValues([App()], _directory).Where(static note => note.Rule is not null);

        Assert.Equal(expected, string.Join(" ", warnings.Select(static note => $"{note.Rule} {note.Line}:{note.Column}")));
    }

    [Fact]
    public void What_is_unused_or_missing_is_noted()
    {
        File.WriteAllText(Path.Combine(_directory, ".env"), "OTHER=x\nCOMPOSE_PROFILES=a\nBASE=1\nCG_TEST_LEVEL=${BASE}\n");

        Assert.Equal(
            ["Nothing uses OTHER", "CG_TEST_PASSWORD is required and missing"],
            EnvironmentCheck.OfValues([App()], _directory).Select(static note => note.Message));
    }

    [Fact]
    public void Nothing_is_said_without_the_file_or_where_others_may_read_it()
    {
        Assert.Empty(EnvironmentCheck.OfValues([App()], _directory));

        File.WriteAllText(Path.Combine(_directory, ".env"), "CG_TEST_PASWORD=x\nOTHER=y");
        var given = App();
        given.Services[0].EnvFile.Add("./.env");
        Assert.DoesNotContain(EnvironmentCheck.OfValues([given], _directory), static note => note.Message.StartsWith("Nothing", StringComparison.Ordinal));

        File.WriteAllText(Path.Combine(_directory, "compose.override.yaml"), "x-a: ${OTHER} $CG_TEST_PASWORD");
        Assert.DoesNotContain(EnvironmentCheck.OfValues([App()], _directory), static note => note.Message.StartsWith("Nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void An_example_that_a_person_wrote_is_compared()
    {
        Assert.Null(EnvironmentCheck.OfExample([App()], "CG_TEST_PASSWORD=\n# CG_TEST_LEVEL=info\n"));
        Assert.Contains("does not mention CG_TEST_LEVEL.", EnvironmentCheck.OfExample([App()], "CG_TEST_PASSWORD=")!.Message);
    }

    private static ComposeFile App() => new("app")
    {
        Services = { new Service("a") { Key = "a", Environment = { ["P"] = Env.Required("CG_TEST_PASSWORD"), ["L"] = Env.Default("CG_TEST_LEVEL", "info") } } },
    };
}
