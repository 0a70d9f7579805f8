namespace ComposeGen;

public sealed partial record Placement
{
    /// <summary>On one node of the swarm.</summary>
    /// <param name="hostname">The name of the node, as <c>docker node ls</c> shows it.</param>
    public static Placement OnNode(Text hostname) => Where(Text.Concat("node.hostname == ", hostname));

    /// <summary>On nodes with a label, such as <c>disk=ssd</c>, which <c>docker node update --label-add</c> sets.</summary>
    /// <param name="label">The name of the label.</param>
    /// <param name="value">Its value.</param>
    public static Placement OnLabel(string label, Text value) => Where(Text.Concat($"node.labels.{label} == ", value));

    /// <summary>On managers only.</summary>
    public static Placement OnManagers => Where("node.role == manager");

    /// <summary>On workers only.</summary>
    public static Placement OnWorkers => Where("node.role == worker");

    /// <summary>On nodes that meet a condition.</summary>
    /// <param name="constraint">The condition in Docker's notation, such as <c>node.platform.os == linux</c>.</param>
    public static Placement Where(Text constraint) => new() { Constraints = TextList.Single(constraint) };

    /// <summary>On nodes that meet a further condition too.</summary>
    /// <param name="constraint">The condition in Docker's notation.</param>
    public Placement And(Text constraint) => this with { Constraints = [.. Constraints, constraint] };

    /// <summary>Spreads the containers over the values of a label of nodes.</summary>
    /// <param name="label">The label in Docker's notation, such as <c>node.labels.zone</c>.</param>
    public Placement SpreadOver(Text label) => this with { Preferences = [.. Preferences, new PlacementPreference { Spread = label }] };

    /// <summary>Puts a limited number of containers on each node.</summary>
    /// <param name="replicas">From 1.</param>
    /// <exception cref="ComposeException">Less than 1.</exception>
    public Placement AtMostPerNode(int replicas) => replicas >= 1
        ? this with { MaxReplicasPerNode = replicas }
        : throw new ComposeException("CG0010", $"{replicas} is not a number of containers; use 1 or more");
}
