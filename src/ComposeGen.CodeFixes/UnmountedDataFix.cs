using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG1101: mounts a named volume where an image keeps its data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmountedDataFix))]
[Shared]
public sealed class UnmountedDataFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public UnmountedDataFix()
        : base(["CG1101"], [new MountNamedVolume()])
    {
    }
}
