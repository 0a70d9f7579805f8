using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests.Reach;

/// <summary>Definitions whose findings are counted.</summary>
/// <param name="Kind">What kind of definitions they are, such as a snippet or an imported file.</param>
/// <param name="Name">What they are known by.</param>
/// <param name="Files">Their source.</param>
internal sealed record ReachedDefinitions(string Kind, string Name, params string[] Files)
{
    /// <summary>What the build writes.</summary>
    public OutputTargets Targets { get; init; } = OutputTargets.Compose;

    /// <summary>Whether all of it follows from the source.</summary>
    public bool IsKnowable { get; init; } = true;

    /// <summary>All that the build finds in them.</summary>
    public async Task<IReadOnlyList<ReachedFinding>> Findings()
    {
        var definitions = Definitions.Of(Targets, Files);
        if (definitions.TryInterpret() is not { } interpretation)
            return [];
        var editor = (await definitions.EditorDiagnostics()).ToLookup(static found => (found.Id, found.GetMessage()), static found => found.Location);
        try
        {
            return [.. definitions.PlacedBuildFindings(interpretation).Select(found => Compare(found.Finding, found.Place, editor[(found.Finding.Rule.Id, found.Finding.Message)], interpretation))];
        }
        catch (ComposeException refused)
        {
            return [Refused(refused.Code, refused.Message, editor, interpretation)];
        }
        catch (ArgumentException refused)
        {
            return [Refused("CG0010", refused.Message, editor, interpretation)];
        }
#pragma warning disable CA1031 // Definitions that fail by themselves have no findings.
        catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private ReachedFinding Compare(Finding finding, Location place, IEnumerable<Location> editor, AppInterpretation interpretation)
    {
        // Only what is about the application as a whole has no narrower place than its name.
        var isExact = place != interpretation.Type.Locations[0] || finding.Anchors.All(static anchor => anchor is ComposeFile);
        return new ReachedFinding(
            $"{Kind} {Name}", finding.Rule.Id, finding.Message, place.SourceTree!.GetText().ToString(place.SourceSpan), editor.Any(),
            isExact && editor.Any(found => found.SourceTree!.FilePath == place.SourceTree.FilePath && found.SourceSpan == place.SourceSpan));
    }

    /// <summary>Of what the library refuses the build knows the line, and the editor has to know the expression.</summary>
    private ReachedFinding Refused(string code, string message, ILookup<(string Id, string Message), Location> editor, AppInterpretation interpretation)
    {
        var places = editor.Where(found => found.Key.Id == code && message.StartsWith(found.Key.Message, StringComparison.Ordinal)).SelectMany(static found => found).ToList();
        return new ReachedFinding(
            $"{Kind} {Name}", code, message, places.Count > 0 ? places[0].SourceTree!.GetText().ToString(places[0].SourceSpan) : "",
            places.Count > 0, places.Exists(place => place != interpretation.Type.Locations[0]));
    }
}
