using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What the editor knows of one application.</summary>
/// <param name="Members">What its members say.</param>
/// <param name="Type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
/// <param name="File">The model, as far as it is known; null if nothing of it is.</param>
/// <param name="Origins">Where members got their values.</param>
/// <param name="Diagnostics">What the rules and the library say of it, each at its place.</param>
internal sealed record AppInterpretation(
    IBoundMembers Members, INamedTypeSymbol Type, ComposeFile? File, MemberOrigins Origins, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The overlay it was evaluated with; null for none.</summary>
    public AppOverlay? Overlay { get; init; }

    /// <summary>The same class, evaluated with each of its overlays.</summary>
    public IReadOnlyList<AppInterpretation> Overlays { get; init; } = [];

    /// <summary>The place in the source of what a finding of the build is about.</summary>
    /// <param name="paths">A <see cref="ModelPath"/> of each of its anchors, the most exact first.</param>
    public Location Locate(IReadOnlyList<string> paths)
    {
        var found = File is null ? null : Enumerable.Range(0, paths.Count)
            .Select(i => Find(File, Origins, paths[i], (_, place) => paths.Skip(i + 1).Contains(place)))
            .FirstOrDefault(static location => location is not null);
        return Overlay is null ? Members.Place(found ?? Type.Locations[0]) : Overlay.Place(found, Members);
    }

    /// <summary>The place in the source of what a finding of the editor is about.</summary>
    public static Location? Locate(ComposeFile file, MemberOrigins origins, Finding finding)
    {
        var anchors = finding.Anchors;
        return Enumerable.Range(0, anchors.Length)
            .Select(i => Origin(anchors[i]) ?? Find(file, origins, ModelPath.Of(file, anchors, i), (part, _) => anchors.Skip(i + 1).Any(anchor => ReferenceEquals(anchor, part))))
            .FirstOrDefault(static location => location is not null);
    }

    /// <summary>The place of a part, or of the nearest thing around it, as far as that is not an anchor for itself.</summary>
    private static Location? Find(ComposeFile file, MemberOrigins origins, string? path, Func<object, string, bool> isAnchor)
    {
        foreach (var (part, place) in path is null ? [] : ModelPath.Resolve(file, path))
        {
            if (MemberOrigin(origins, part, path!.Substring(place.Length)) is { } member)
                return member;
            if (place.Length < path.Length && isAnchor(part, place))
                return null;
            if ((Origin(part) ?? ItemOrigin(origins, part, path, place.Length)) is { } location)
                return location;
        }

        return null;
    }

    /// <summary>Where a member got its value, which has no place of its own if others have it too.</summary>
    private static Location? MemberOrigin(MemberOrigins origins, object part, string rest) =>
        rest.Length > 1 && rest[0] == '.' ? origins.Get(part, rest.Substring(1)) : null;

    /// <summary>Where an item of a list stands that is not known itself.</summary>
    private static Location? ItemOrigin(MemberOrigins origins, object part, string path, int end) =>
        part is ComposeCollection collection && end < path.Length && path[end] == '['
        && int.TryParse(path.Substring(end + 1, path.IndexOf(']', end) - end - 1), out var index)
            ? origins.GetItem(collection, index)
            : null;

    internal static Location? Origin(object part) => part switch
    {
        Scalar scalar => scalar.Origin as Location,
        ComposeNode node => node.Origin as Location,
        Variable variable => variable.Origin as Location,
        _ => null,
    };
}
