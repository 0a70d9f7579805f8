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
    private readonly Repair[] _repairs;

    private protected RepairFixProvider(string[] ids, Repair[] repairs)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ids);
        _repairs = repairs;
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
            if (findings.KeyOf(diagnostic) is not { } key)
                continue;
            foreach (var repair in _repairs)
            {
                if (await repair.TryAsync(findings, key, context.CancellationToken).ConfigureAwait(false) is { } repaired)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repaired.Title, _ => Task.FromResult(repaired.Solution), repair.Key),
                        diagnostic);
                }
            }
        }
    }
}
