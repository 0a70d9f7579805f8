using System.Composition;
using ComposeGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.CodeFixes;

/// <summary>CG1102: mounts a named volume, or a tmpfs, in place of an anonymous volume.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnonymousVolumeFix))]
[Shared]
public sealed class AnonymousVolumeFix : RepairFixProvider
{
    /// <summary>Creates the provider.</summary>
    public AnonymousVolumeFix()
        : base(["CG1102"], [new NameAnonymousVolume(), new MountTmpfs()])
    {
    }
}
