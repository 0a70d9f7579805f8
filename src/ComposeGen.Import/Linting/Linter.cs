using ComposeGen.Host;
using ComposeGen.Rules;

namespace ComposeGen.Import.Linting;

/// <summary>The rules on Compose files that a person wrote.</summary>
/// <param name="texts">What stands in files that are not on disk, by their paths.</param>
/// <param name="rules">Which rules are asked, and how severe they are: the name of a preset.</param>
internal sealed class Linter(IReadOnlyDictionary<string, string> texts, string rules = "default")
{
    private readonly RulePreset _preset = RulePresets.Parse(rules, out _);

    /// <summary>The rule for what stands in a file and not in the model, as it does nothing.</summary>
    private static readonly RuleDescriptor WithoutEffect = RuleCatalogue.ForComposeFiles.Single(static rule => rule.Id == "CG0020");

    /// <summary>Judges files that belong together.</summary>
    /// <remarks>
    /// From its name alone nobody can tell whether <c>compose.NAME.yaml</c> is an overlay or an application of its own. Where it
    /// can be read as both, it is reported what is wrong either way.
    /// </remarks>
    public LintResult Lint(LintedFiles group)
    {
        var main = Read(group.Files);
        var overlaid = group.Alternatives.Select(file => (Alone: Read([file]), With: Read([group.Files[0], file]))).ToList();
        var combined = overlaid.Select(static pair => pair.With).Where(static reading => reading.Errors.Count == 0).ToList();
        if (combined.Count > 0 && group.Files.Count == 1)
        {
            main = main.Errors.Count > 0
                ? LintResult.Of([], [])
                : main with { Findings = [.. main.Findings.Where(finding => combined.Exists(other => other.Findings.Contains(finding)))] };
        }

        // What an overlay takes away, nothing uses with it any more, and the file below is right.
        var below = group.Alternatives.Count > 0 ? Read([group.Files[0]]) : main;
        var all = overlaid.ConvertAll(pair =>
            pair.Alone.Errors.Count > 0 ? pair.With with { Findings = [.. pair.With.Findings.Where(finding => !OverlayFindings.IsAboutUnused(finding.Rule.Id) || below.Findings.Contains(finding))] }
            : pair.With.Errors.Count > 0 ? pair.Alone
            : pair.Alone with { Findings = [.. pair.Alone.Findings.Intersect(pair.With.Findings)] });
        all.Add(main);
        return LintResult.Of(all.SelectMany(static result => result.Findings), all.SelectMany(static result => result.Errors));
    }

    private LintResult Read(IReadOnlyList<string> files)
    {
        try
        {
            var application = ComposeReader.Read(files, new ReadOptions { Texts = texts });
            var dockerfiles = new DiskDockerfiles(Path.GetDirectoryName(Path.GetFullPath(files[0]))!);
            var findings = RuleCatalogue.Check(application.File, dockerfiles, notation: Notation.Yaml, preset: _preset);
            return LintResult.Of(
                findings.Select(finding => Place(finding, application))
                    .Concat(application.Notes.Where(static note => note.Outcome == ImportOutcome.Ineffective).Select(note => Place(WithoutEffect, note.Place, "", note.Message)))
                    .OfType<LintFinding>(),
                []);
        }
        catch (ImportException problem)
        {
            return LintResult.Of([], [new LintError(problem.Place, problem.Message)]);
        }
        catch (ComposeException problem)
        {
            return LintResult.Of([], [new LintError(new SourcePlace(files[0], 1, 1), problem.Message)]);
        }
    }

    /// <summary>At the most exact part whose place is known: what it is about, or what that is in.</summary>
    private LintFinding? Place(Finding finding, ImportedApplication application)
    {
        var paths = finding.Anchors.Select(anchor => ModelPath.Of(application.File, anchor)).OfType<string>();
        var place = finding.Anchors.Select(anchor => PlaceOf(anchor, application)).FirstOrDefault(static place => place is not null);
        return Place(finding.Rule, place ?? application.Sources.PlaceOf(application.File)!, paths.FirstOrDefault() ?? "", finding.Message);
    }

    private LintFinding? Place(RuleDescriptor rule, SourcePlace place, string path, string message) =>
        LintRule.Of(rule, _preset) is { } shown ? new LintFinding(shown, place, path, message) : null;

    private static SourcePlace? PlaceOf(object anchor, ImportedApplication application) =>
        application.Sources.PlaceOf(anchor)
        ?? (ModelPath.Of(application.File, anchor) is { } path
            ? ModelPath.Resolve(application.File, path).Select(around => application.Sources.PlaceOf(around.Part)).FirstOrDefault(static place => place is not null)
            : null);
}
