using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>An overlay: the methods that change the application, and the fields that are there only with it.</summary>
internal sealed class AppOverlay(string name)
{
    public string Name { get; } = name;

    public List<ISymbol> Members { get; } = [];

    public IEnumerable<IMethodSymbol> Methods => Members.OfType<IMethodSymbol>();

    /// <summary>Where a finding of the overlay is shown: where it is, if that is in the overlay; else at its name.</summary>
    public Location Place(Location? location) => location is not null && Members.Exists(member => Contains(member, location))
        ? location
        : (Methods.FirstOrDefault() ?? Members[0]).Locations[0];

    private static bool Contains(ISymbol member, Location location)
    {
        var parts = member is IMethodSymbol { PartialImplementationPart: { } part } ? part.DeclaringSyntaxReferences : member.DeclaringSyntaxReferences;
        return parts.Any(reference => reference.SyntaxTree == location.SourceTree && reference.Span.Contains(location.SourceSpan));
    }
}
