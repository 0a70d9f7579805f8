using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG1106: mounts a named volume in place of a tmpfs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataInMemoryFix))]
[Shared]
public sealed class DataInMemoryFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public DataInMemoryFix()
        : base(["CG1106"], [new ReplaceTmpfsByVolume()])
    {
    }
}
