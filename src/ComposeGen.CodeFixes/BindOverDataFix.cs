using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG1105: mounts a named volume in place of a directory of the host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindOverDataFix))]
[Shared]
public sealed class BindOverDataFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public BindOverDataFix()
        : base(["CG1105"], [new ReplaceBindByVolume()])
    {
    }
}
