using System.Collections.Concurrent;
using System.Text;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>The attribute of the Compose file behind a property of the model.</summary>
internal static class AttributeKeys
{
    private static readonly ConcurrentDictionary<NodeType, Dictionary<string, string>> Keys = new();

    public static string? Of(ComposeNode node, string property) =>
        Keys.GetOrAdd(node.NodeType, static type => type.Members.ToDictionary(static member => Pascal(member.Key), static member => member.Key))
            .TryGetValue(property, out var key) ? key
            : node is Model && property == nameof(Model.Reference) ? "model"
            : null;

    private static string Pascal(string key)
    {
        var name = new StringBuilder(key.Length);
        var upper = true;
        foreach (var c in key)
        {
            if (c == '_')
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return name.ToString();
    }
}
