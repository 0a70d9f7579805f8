using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ComposeGen.Output.Overlays;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Tests.Overlays;

/// <summary>Compose reads a file and its overlay as the file that says all at once.</summary>
public class ComposeMergeTests
{
    [Fact]
    public void Compose_merges_a_file_and_a_difference_to_the_result()
    {
        var pairs = Enumerable.Range(0, 60).Select(static seed => (RandomApp.Create(new Random(seed)), RandomApp.Create(new Random(~seed))));
        var problems = new ConcurrentBag<string>();
        Parallel.ForEach(pairs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, pair => Problems(pair.Item1, pair.Item2).ToList().ForEach(problems.Add));

        Assert.True(problems.IsEmpty, string.Join("\n", problems));
    }

    [Fact]
    public void An_overlay_that_changes_nothing_is_read_too() => Assert.Empty(Problems(ShopSample.Create(), ShopSample.Create()));

    private static IEnumerable<string> Problems(ComposeFile basis, ComposeFile result)
    {
        var (first, whole) = (OverlayDifferenceTests.Tree(basis), OverlayDifferenceTests.Tree(result));
        if (whole["services"] is null || first["services"] is null)
        {
            return []; // Compose refuses a file without services.
        }

        var overlay = ComposeYamlWriter.Write(OverlayDifference.Of(first, whole));
        var merged = DockerCompose.ConfigOf([ComposeYamlWriter.Write(first), overlay]);
        var expected = DockerCompose.ConfigOf([ComposeYamlWriter.Write(whole)]);
        return Differences(expected, merged, "");
    }

    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? merged, string path) =>
        expected is JsonObject one && merged is JsonObject other
            ? one.Select(static entry => entry.Key).Union(other.Select(static entry => entry.Key)).SelectMany(key => Differences(one[key], other[key], path + "/" + key))
            : JsonNode.DeepEquals(expected, merged) ? [] : [$"{path}: {expected?.ToJsonString()} became {merged?.ToJsonString()}"];
}
