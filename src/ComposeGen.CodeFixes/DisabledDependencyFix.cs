using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG4002: goes on without a service that a profile leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisabledDependencyFix))]
[Shared]
public sealed class DisabledDependencyFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public DisabledDependencyFix()
        : base(["CG4002"], [new DependIfEnabled()])
    {
    }
}
