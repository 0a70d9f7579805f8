using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What the editor knows of one application.</summary>
/// <param name="Type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
/// <param name="File">The model, as far as it is known; null if nothing of it is.</param>
/// <param name="Origins">Where members got their values.</param>
/// <param name="Diagnostics">What the rules and the library say of it, each at its place.</param>
internal sealed record AppInterpretation(
    INamedTypeSymbol Type, ComposeFile? File, MemberOrigins Origins, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The overlay it was evaluated with; null for none.</summary>
    public AppOverlay? Overlay { get; init; }

    /// <summary>The same class, evaluated with each of its overlays.</summary>
    public IReadOnlyList<AppInterpretation> Overlays { get; init; } = [];

    /// <summary>The place in the source of a part of the model, or of the nearest thing around it.</summary>
    /// <param name="path">A <see cref="ModelPath"/>.</param>
    public Location Locate(string? path) => Overlay is null ? Find(path) ?? Type.Locations[0] : Overlay.Place(Find(path));

    private Location? Find(string? path)
    {
        if (File is not null && path is not null)
        {
            foreach (var (part, place) in ModelPath.Resolve(File, path))
            {
                if ((Origin(part) ?? ItemOrigin(part, path, place.Length)) is { } location)
                {
                    return location;
                }
            }
        }

        return null;
    }

    /// <summary>Where an item of a list stands that is not known itself.</summary>
    private Location? ItemOrigin(object part, string path, int end) =>
        part is ComposeCollection collection && end < path.Length && path[end] == '['
        && int.TryParse(path.Substring(end + 1, path.IndexOf(']', end) - end - 1), out var index)
            ? Origins.GetItem(collection, index)
            : null;

    internal static Location? Origin(object part) => part switch
    {
        Scalar scalar => scalar.Origin as Location,
        ComposeNode node => node.Origin as Location,
        Variable variable => variable.Origin as Location,
        _ => null,
    };
}
