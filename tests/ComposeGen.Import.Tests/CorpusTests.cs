using Xunit;

namespace ComposeGen.Import.Tests;

/// <summary>Measures files of one's own choice: set COMPOSEGEN_CORPUS to a directory of Compose files.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_means_the_same_when_it_is_written_again()
    {
        var corpus = Environment.GetEnvironmentVariable("COMPOSEGEN_CORPUS");
        Assert.SkipUnless(corpus is not null, "COMPOSEGEN_CORPUS names no directory.");
        var root = Directory.CreateTempSubdirectory("composegen-corpus-").FullName;
        var directory = Directory.CreateDirectory(Path.Combine(root, "a", "b", "c")).FullName;
        var unequal = new List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(corpus!, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            var name = Path.GetRelativePath(corpus!, file);
            try
            {
                // An overlay by its name is laid over the file that it belongs to.
                var below = file.Replace(".override", "", StringComparison.Ordinal);
                var differences = RoundTrip.Differences(below != file && File.Exists(below) ? [below, file] : [file], directory);
                unequal.AddRange(differences.Select(line => name + ": " + line));
            }
            catch (Exception problem) when (problem is InvalidOperationException or ImportException)
            {
                unequal.Add(name + ": " + (problem as ImportException)?.Place + " " + problem.Message);
            }
        }

        output.WriteLine($"{count} files, {unequal.Select(static line => line.Split(':')[0]).Distinct().Count()} not equal");
        Directory.Delete(root, recursive: true);
        Assert.True(unequal.Count == 0, count + " files\n" + string.Join('\n', unequal));
    }
}
