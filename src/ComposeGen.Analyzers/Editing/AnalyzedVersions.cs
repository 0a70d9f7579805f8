using System.Runtime.CompilerServices;
using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Editing;

/// <summary>
/// The versions of applications that have been analysed last, so that an edit costs what it changes. They are kept as long as a project refers to
/// the library.
/// </summary>
internal sealed class AnalyzedVersions
{
    /// <summary>One to go on from, and one for the time in which the text is no C#, for each of a few projects or target frameworks.</summary>
    private const int MostVersions = 4;

    private readonly ConditionalWeakTable<MetadataReference, LinkedList<AnalyzedVersion>> _versions = new();

    /// <summary>The latest version of which this one differs in no more than a few bodies and initialisers.</summary>
    public (AnalyzedVersion Version, EditedMembers Members)? Before(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (Of(compilation) is not { } versions)
        {
            return null;
        }

        var name = type.ToDisplayString();
        List<AnalyzedVersion> candidates;
        lock (versions)
        {
            candidates = versions.Where(version => version.Name == name).ToList();
        }

        foreach (var version in candidates)
        {
            if (EditedMembers.Between(version.Members, compilation, cancellation) is { } members)
            {
                return (version, members);
            }
        }

        return null;
    }

    public void Add(INamedTypeSymbol type, BoundMembers members)
    {
        if (Of(members.Compilation) is not { } versions)
        {
            return;
        }

        lock (versions)
        {
            versions.AddFirst(new AnalyzedVersion(type.ToDisplayString(), type, members));
            if (versions.Count > MostVersions)
            {
                versions.RemoveLast();
            }
        }
    }

    private LinkedList<AnalyzedVersion>? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(WellKnown.ComposeAppAttribute) is { ContainingAssembly: { } library } && compilation.GetMetadataReference(library) is { } reference
            ? _versions.GetValue(reference, static _ => new LinkedList<AnalyzedVersion>())
            : null;
}
