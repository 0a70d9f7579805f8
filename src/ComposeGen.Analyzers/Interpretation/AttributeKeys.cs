using System.Collections.Concurrent;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>The attribute of the Compose file behind a property of the model.</summary>
internal static class AttributeKeys
{
    private static readonly ConcurrentDictionary<NodeType, Dictionary<string, string>> Keys = new();

    public static string? Of(ComposeNode node, string property) =>
        Keys.GetOrAdd(node.NodeType, static type => type.Members.ToDictionary(static member => member.Property, static member => member.Key))
            .TryGetValue(property, out var key) ? key : null;
}
