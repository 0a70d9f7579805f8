namespace ComposeGen;

public sealed partial record PlacementPreference
{
    /// <summary>Spreads containers over the values of a label of nodes.</summary>
    /// <param name="spread">The label in Docker's notation, such as <c>node.labels.zone</c>.</param>
    public static implicit operator PlacementPreference(string spread) => new() { Spread = spread };
}
