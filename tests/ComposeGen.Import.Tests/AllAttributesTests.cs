using ComposeGen.Import.Tests.CSharp;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Import.Tests;

/// <summary>Every attribute of the specification in every form that its schema allows, as C# and back.</summary>
public sealed class AllAttributesTests
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "AllAttributes");

    public static TheoryData<string> Files => [.. System.IO.Directory.GetFiles(Directory, "*.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>What Compose reads: pre_start and no_cache_filter came with its version 5.</summary>
    public static TheoryData<string> ReadableFiles => [.. Files.Select(static file => file.Data).Except(["newer.yaml", "unread.yaml"])];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_definitions_say_what_the_file_says(string file)
    {
        var imported = ComposeReader.Read([Path.Combine(Directory, file)]);

        Written.AssertSays(imported.File, imported.Sources);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_written_is_read_as_the_same(string file)
    {
        var directory = Path.Combine(Directory, "written");
        System.IO.Directory.CreateDirectory(directory);
        var written = ComposeYamlWriter.Write(ComposeReader.Read([Path.Combine(Directory, file)]).File);
        var path = Path.Combine(directory, file);
        File.WriteAllText(path, written);

        Assert.Equal(written, ComposeYamlWriter.Write(ComposeReader.Read([path], new ReadOptions { ProjectDirectory = Directory }).File));
    }

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public void Compose_sees_no_difference(string file)
    {
        DockerCompose.SkipUnlessItRuns();
        using var report = new StringWriter();

        var code = ComposeGen.RoundTrip.CommandLine.Run([Path.Combine(Directory, file)], report);

        Assert.True(code == 0, report.ToString());
        Assert.Contains("1 equal", report.ToString());
    }
}
