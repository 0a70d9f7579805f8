using System.Globalization;
using System.Text;

namespace ComposeGen.Analyzers.Tests.Reach;

/// <summary>
/// How much of what the build finds is in the editor already, over all definitions there are. Whoever types sees nothing of the rest before building.
/// The snippets that are made so that nobody can know what they do are counted apart: there the editor has to be silent.
/// </summary>
public sealed class ReachTests
{
    private const double Least = 0.98;

    [Fact]
    public async Task The_editor_shows_what_the_build_finds_where_it_finds_it()
    {
        List<ReachedFinding> knowable = [], unknowable = [];
        var sources = ReachSources.All().ToList();
        foreach (var definitions in sources)
            (definitions.IsKnowable ? knowable : unknowable).AddRange(await definitions.Findings());

        var counts = string.Join(", ", sources.CountBy(static definitions => definitions.Kind).Select(static kind => $"{kind.Value} of kind '{kind.Key}'"));
        var summary = $"editor's reach: {Share(knowable)}; in snippets that cannot be known before they run: {Share(unknowable)}; definitions: {counts}";
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "reach.txt"), summary + "\n", TestContext.Current.CancellationToken);

        Assert.NotEmpty(knowable);
        Assert.True(knowable.Count(static finding => finding.IsExact) >= Least * knowable.Count, summary + "\n" + Misses(knowable));
        TestContext.Current.TestOutputHelper!.WriteLine(summary + "\n" + Misses(knowable) + Misses(unknowable));
    }

    private static string Share(List<ReachedFinding> findings)
    {
        var (found, exact) = (findings.Count(static finding => finding.IsFound), findings.Count(static finding => finding.IsExact));
        return string.Create(CultureInfo.InvariantCulture, $"{exact} of {findings.Count} findings of the build at the exact expression ({(double)exact / findings.Count:0.0%}), {found} at all ({(double)found / findings.Count:0.0%})");
    }

    private static string Misses(IEnumerable<ReachedFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings.Where(static finding => !finding.IsExact))
            text.Append(CultureInfo.InvariantCulture, $"{finding.Definitions}: {finding.Id} {(finding.IsFound ? "elsewhere" : "not found")}, at '{finding.Place}': {finding.Message}\n");
        return text.ToString();
    }
}
