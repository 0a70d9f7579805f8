using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG4001: waits for the start only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConditionFix))]
[Shared]
public sealed class ConditionFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public ConditionFix()
        : base(["CG4001"], [new WaitForStart()])
    {
    }
}
