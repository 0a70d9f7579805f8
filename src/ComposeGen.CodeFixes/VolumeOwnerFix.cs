using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG2101: gives a volume to the user that writes to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VolumeOwnerFix))]
[Shared]
public sealed class VolumeOwnerFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public VolumeOwnerFix()
        : base(["CG2101"], [new SetVolumeOwner()])
    {
    }
}
