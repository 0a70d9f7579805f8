using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>An overlay: the methods that change the application, and the fields that are there only with it.</summary>
internal sealed class AppOverlay(string name)
{
    public string Name { get; } = name;

    public List<ISymbol> Members { get; } = [];

    public IEnumerable<IMethodSymbol> Methods => Members.OfType<IMethodSymbol>();

    /// <summary>Where a finding of the overlay is shown: where it is, if that is in the overlay; else at its name.</summary>
    public Location Place(Location? location, IBoundMembers bound) => location is not null && bound.Place(location) is var place && Members.Exists(member => Contains(member, place, bound))
        ? place
        : bound.Place((Methods.FirstOrDefault() ?? Members[0]).Locations[0]);

    private static bool Contains(ISymbol member, Location place, IBoundMembers bound)
    {
        var parts = member is IMethodSymbol { PartialImplementationPart: { } part } ? part.DeclaringSyntaxReferences : member.DeclaringSyntaxReferences;
        return parts.Select(reference => bound.Place(Location.Create(reference.SyntaxTree, reference.Span)))
            .Any(whole => whole.SourceTree == place.SourceTree && whole.SourceSpan.Contains(place.SourceSpan));
    }
}
