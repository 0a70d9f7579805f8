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
    /// <summary>Of one application: one to go on from, and one for the time in which the text is no C#, for each of two target frameworks.</summary>
    private const int MostOfOne = 4;

    /// <summary>Names of applications are typed letter by letter, and each is another one.</summary>
    private const int MostOfAll = 16;

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

        var version = new AnalyzedVersion(type.ToDisplayString(), type, members);
        lock (versions)
        {
            versions.AddFirst(version);
            if ((versions.Where(other => other.Name == version.Name).Skip(MostOfOne).FirstOrDefault() ?? versions.Skip(MostOfAll).FirstOrDefault()) is { } oldest)
            {
                versions.Remove(oldest);
            }
        }
    }

    private LinkedList<AnalyzedVersion>? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(WellKnown.ComposeAppAttribute) is { ContainingAssembly: { } library } && compilation.GetMetadataReference(library) is { } reference
            ? _versions.GetValue(reference, static _ => new LinkedList<AnalyzedVersion>())
            : null;
}
