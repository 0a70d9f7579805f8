using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>
/// Offers repairs of findings. Each is tried before it is offered: the analyzer runs on the changed project, and only
/// what removes the finding and brings up no other is shown.
/// </summary>
public abstract class RepairFixProvider : CodeFixProvider
{
    private readonly Func<string, IReadOnlyList<KeyedRepair>> _repairs;

    private protected RepairFixProvider(string[] ids, Repair[] repairs)
    {
        var keyed = repairs.Select(static repair => new KeyedRepair(repair.Key, repair)).ToList();
        FixableDiagnosticIds = ImmutableArray.Create(ids);
        _repairs = _ => keyed;
    }

    /// <summary>Each rule has repairs of its own, and Fix All repairs what one rule has found.</summary>
    private protected RepairFixProvider(IReadOnlyDictionary<string, Repair[]> repairs)
    {
        var keyed = repairs.ToDictionary(static rule => rule.Key, static rule => rule.Value.Select(repair => new KeyedRepair(rule.Key + "." + repair.Key, repair)).ToList());
        FixableDiagnosticIds = ImmutableArray.CreateRange(repairs.Keys);
        _repairs = id => keyed.TryGetValue(id, out var own) ? own : [];
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new RepairAllProvider(_repairs);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ProjectFindings.OfAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } findings)
            return;
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            if (findings.KeyOf(diagnostic) is not { } finding)
                continue;
            foreach (var (key, repair) in _repairs(diagnostic.Id))
            {
                if (await repair.TryAsync(findings, finding, context.CancellationToken).ConfigureAwait(false) is { } repaired)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repaired.Title, _ => Task.FromResult(repaired.Solution), key),
                        diagnostic);
                }
            }
        }
    }
}
