namespace ComposeGen.SchemaGenerator.Model;

/// <summary>Writes one mapping of the Compose file as a record over numbered slots.</summary>
internal static class NodeWriter
{
    private static readonly HashSet<string> Named = new() { "Service", "Volume", "Network", "Secret", "Config", "Model" };

    public static string Write(NodeModel node)
    {
        var source = new SourceWriter();
        source.Summary(node.Description.Length > 0 ? node.Description : $"The `{node.Path}` mapping.");
        source.Line($"/// <remarks>Generated from the Compose specification's schema, <c>{SourceWriter.Escape(node.Path.Length == 0 ? "(top level)" : node.Path)}</c>.</remarks>");
        source.Line($"public sealed partial record {node.Name} : {(Named.Contains(node.Name) ? "NamedNode" : "ComposeNode")}");
        source.Open();
        Type(source, node);
        source.Line($"internal override ComposeNode Copy() => this with {{ }};");
        source.Line();
        if (!HandWrittenConstructor(node.Name))
        {
            source.Summary($"Creates an empty `{node.Name}`.");
            source.Line($"public {node.Name}() : base(Shape) {{ }}");
            source.Line();
        }

        var slot = 0;
        foreach (var property in Properties(node))
        {
            Property(source, property, slot++);
        }

        source.Close();
        return source.ToString();
    }

    private static IEnumerable<PropertyModel> Properties(NodeModel node) =>
        node.Properties.Concat(Annotations.Of(node.Name));

    private static bool HandWrittenConstructor(string name) => name is "Service";

    private static void Type(SourceWriter source, NodeModel node)
    {
        source.Line($"internal static readonly NodeType Shape = new(\"{node.Name}\",");
        source.Line("[");
        foreach (var property in Properties(node))
        {
            source.Line($"    new(\"{property.Key}\", \"{property.Name}\", MemberForm.{property.Form}, typeof({property.Type})),");
        }

        source.Line("]);");
        source.Line();
    }

    private static void Property(SourceWriter source, PropertyModel property, int slot)
    {
        source.Summary(property.Description.Length > 0 ? property.Description : $"The `{property.Key}` attribute.");
        source.Line(property.Form == "Annotation"
            ? "/// <remarks>Not an attribute of Compose: ComposeGen turns it into some.</remarks>"
            : $"/// <remarks>Compose attribute <c>{property.Key}</c>.</remarks>");
        if (property.IsCollection && property.Form != "Custom")
        {
            source.Line($"public {property.Type} {property.Name} {{ get => GetOrCreate<{property.Type}>({slot}); set => Set({slot}, value); }}");
        }
        else
        {
            source.Line($"public {property.Type}? {property.Name} {{ get => Get<{property.Type}>({slot}); set => Set({slot}, value); }}");
        }

        source.Line();
    }
}
