using System.Reflection;

namespace ComposeGen.Analyzers.Tests.Reference;

/// <summary>The attributes of a mapping, in the order of the specification, with their properties. The project of a service is given to its constructor.</summary>
internal static class Attributes
{
    public static IReadOnlyList<(NodeMember Member, PropertyInfo Property)> Of(Type node)
    {
        var shape = (NodeType)node.GetField("Shape", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        var properties = node.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        return
        [
            .. shape.Members.Where(static member => member.Key != "project").Select(member => (member, properties.Single(property =>
                property.Name == Special(node, member.Key) || string.Equals(property.Name, member.Key.Replace("_", ""), StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    private static string? Special(Type node, string key) => node == typeof(Model) && key == "model" ? nameof(Model.Reference) : null;
}
