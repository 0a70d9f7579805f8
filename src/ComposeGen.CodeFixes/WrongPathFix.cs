using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG1103, CG1104 and CG1108: mounts at the right path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongPathFix))]
[Shared]
public sealed class WrongPathFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public WrongPathFix()
        : base(["CG1103", "CG1104", "CG1108"], [new CorrectPath()])
    {
    }
}
