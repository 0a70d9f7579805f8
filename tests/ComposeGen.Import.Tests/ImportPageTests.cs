using System.Text.RegularExpressions;
using ComposeGen.Testing;

namespace ComposeGen.Import.Tests;

/// <summary>The conversions in docs/import.md are what the import makes.</summary>
public sealed partial class ImportPageTests
{
    [Fact]
    public void The_page_shows_what_the_import_makes()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "import.md")).ReplaceLineEndings("\n");
        var count = 0;
        var expected = Conversion().Replace(page, match =>
        {
            count++;
            return $"```yaml\n{match.Groups["yaml"].Value}```\n\n```csharp\n{Imported(match.Groups["yaml"].Value)}```\n";
        });

        Assert.Equal(3, count);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(PackedPackages.Repository, "docs", "import.md"), expected);
        }
        else
        {
            Assert.Equal(expected, page);
        }
    }

    private static string Imported(string yaml)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-").FullName;
        try
        {
            var file = Path.Combine(directory, "compose.yaml");
            File.WriteAllText(file, yaml);
            return CSharp.Written.Source(ComposeReader.Read([file]));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```\n\n```csharp\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Conversion();
}
