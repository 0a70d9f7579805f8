using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>
/// Offers repairs of findings. Each is tried before it is offered: the analyzer runs on the changed project, and only
/// what removes the finding and brings up no other is shown.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleFix))]
[Shared]
public sealed class RuleFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(RuleRepairs.All.Keys);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new RepairAllProvider();

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ProjectFindings.OfAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } findings)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (findings.KeyOf(diagnostic) is not { } finding)
                continue;
            foreach (var repair in RuleRepairs.Of(diagnostic.Id))
            {
                if (await repair.TryAsync(findings, finding, context.CancellationToken).ConfigureAwait(false) is { } repaired)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repaired.Title, _ => Task.FromResult(repaired.Solution), RuleRepairs.KeyOf(diagnostic.Id, repair)),
                        diagnostic);
                }
            }
        }
    }
}
