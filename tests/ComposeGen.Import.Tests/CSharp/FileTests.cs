using ComposeGen.Testing;

namespace ComposeGen.Import.Tests.CSharp;

/// <summary>Compose files like those that people write, as C# and back.</summary>
public sealed class FileTests
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "Files");

    public static TheoryData<string> Files => [.. System.IO.Directory.GetFiles(Directory, "*.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_definitions_say_what_the_file_says(string file)
    {
        var imported = ComposeReader.Read([Path.Combine(Directory, file)]);

        Written.AssertSays(imported.File, imported.Sources);
    }

    [Fact]
    public void Looks_as_a_person_would_have_written_it() => Snapshot.Match(
        string.Join("\n", Files.Select(static row => $"// {row.Data}\n{Written.Source(ComposeReader.Read([Path.Combine(Directory, row.Data)]))}")), "txt");

    [Fact]
    public void Compose_sees_no_difference()
    {
        DockerCompose.SkipUnlessItRuns();
        using var report = new StringWriter();

        var code = ComposeGen.RoundTrip.CommandLine.Run([Directory], report);

        Assert.True(code == 0, report.ToString());
        Assert.Contains("0 refused by Compose", report.ToString());
    }
}
