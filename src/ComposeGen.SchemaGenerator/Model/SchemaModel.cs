namespace ComposeGen.SchemaGenerator.Model;

/// <summary>What the schema says, in C# terms.</summary>
internal sealed record SchemaModel(IReadOnlyList<NodeModel> Nodes, IReadOnlyList<EnumModel> Enums);

/// <summary>A mapping of the Compose file: one C# record.</summary>
internal sealed record NodeModel(string Name, string Path, string Description, IReadOnlyList<PropertyModel> Properties);

/// <summary>An attribute: one C# property.</summary>
internal sealed record PropertyModel(string Key, string Name, string Type, string Form, string Description)
{
    /// <summary>Collections exist from the start, so that a collection initialiser can fill them.</summary>
    public bool IsCollection => Form is "List" or "Map" or "KeyedList" or "Custom";
}

/// <summary>A closed set of words.</summary>
internal sealed record EnumModel(string Name, string Description, IReadOnlyList<string> Values);
