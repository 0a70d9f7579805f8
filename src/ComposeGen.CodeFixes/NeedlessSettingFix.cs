using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG0012 and CG0020: removes a setting that excludes another or does nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedlessSettingFix))]
[Shared]
public sealed class NeedlessSettingFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public NeedlessSettingFix()
        : base(["CG0012", "CG0020"], [new RemoveSetting("first"), new RemoveSetting("second")])
    {
    }
}
