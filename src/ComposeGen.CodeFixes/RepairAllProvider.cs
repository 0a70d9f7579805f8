using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>
/// Repairs many findings one after the other, each in what the one before left: two that touch one service or one volume
/// add to each other, and one that is gone with another is not repaired twice.
/// </summary>
internal sealed class RepairAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects.Where(static project => project.Language == LanguageNames.CSharp) : [context.Project];
        foreach (var project in projects)
            solution = await RepairAsync(solution.GetProject(project.Id)!, project, context).ConfigureAwait(false);
        return solution == context.Solution
            ? null
            : CodeAction.Create("Repair all", _ => Task.FromResult(solution), context.CodeActionEquivalenceKey ?? nameof(RepairAllProvider));
    }

    /// <summary>
    /// What may be done, the best first: dotnet format asks without a key where the first finding of the analyzer is not
    /// one of this fix.
    /// </summary>
    private static IEnumerable<Repair> Chosen(string id, string? key) =>
        RuleRepairs.Of(id).Where(repair => key is null || RuleRepairs.KeyOf(id, repair) == key);

    private static async Task<Solution> RepairAsync(Project project, Project original, FixAllContext context)
    {
        var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
            ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(original).ConfigureAwait(false);
        if (diagnostics.IsEmpty || await ProjectFindings.OfAsync(original, context.CancellationToken).ConfigureAwait(false) is not { } found)
            return project.Solution;
        var keys = diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed && Chosen(diagnostic.Id, context.CodeActionEquivalenceKey).Any())
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(found.KeyOf)
            .Where(static key => key is not null)
            .ToImmutableArray();
        var current = project == original ? found : await ProjectFindings.OfAsync(project, context.CancellationToken).ConfigureAwait(false);
        foreach (var key in keys)
        {
            foreach (var repair in Chosen(key!.Id, context.CodeActionEquivalenceKey))
            {
                if (current is null || await repair.TryAsync(current, key, context.CancellationToken).ConfigureAwait(false) is not { } repaired)
                    continue;
                current = repaired.Findings;
                break;
            }
        }

        return current?.Project.Solution ?? project.Solution;
    }
}
