using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>The repairs of <see cref="RuleRepairs"/>: Fix All repairs what one rule has found.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleFix))]
[Shared]
public sealed class RuleFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public RuleFix()
        : base(RuleRepairs.All)
    {
    }
}
