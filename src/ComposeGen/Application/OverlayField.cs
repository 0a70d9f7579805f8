namespace ComposeGen;

/// <summary>A field that is there only with an overlay.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Overlay">The name of the overlay.</param>
internal sealed record OverlayField(string Field, string Overlay)
{
    public ComposeException Refuse(NamedNode node) => new("CG0101",
        $"{Field} is there only with the overlay {Overlay}, but is used without it; use it in a method or field of the overlay, or take [ComposeOverlay] off it", node);

    public ComposeException Refuse(NamedNode node, Service service) => new("CG0101",
        $"{NameOf(service)} uses {Field}, which is there only with the overlay {Overlay}; use it in a method or field of the overlay, or take [ComposeOverlay] off it",
        service.Origin is null ? node : service);

    private static string NameOf(Service service) => service.HasKey ? $"Service '{service.Key}'" : "A service";
}
