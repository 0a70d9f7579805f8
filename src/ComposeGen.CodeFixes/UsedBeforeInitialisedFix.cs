using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG0002: moves a field above the one that uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsedBeforeInitialisedFix))]
[Shared]
public sealed class UsedBeforeInitialisedFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public UsedBeforeInitialisedFix()
        : base(["CG0002"], [new MoveFieldUp()])
    {
    }
}
