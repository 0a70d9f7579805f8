using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG0019: removes an entry that stands twice.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedEntryFix))]
[Shared]
public sealed class RepeatedEntryFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public RepeatedEntryFix()
        : base(["CG0019"], [new RemoveEntry()])
    {
    }
}
