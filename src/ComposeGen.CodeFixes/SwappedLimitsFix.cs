using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG0013: exchanges a soft and a hard limit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwappedLimitsFix))]
[Shared]
public sealed class SwappedLimitsFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public SwappedLimitsFix()
        : base(["CG0013"], [new SwapLimits()])
    {
    }
}
