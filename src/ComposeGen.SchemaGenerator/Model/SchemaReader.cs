using System.Text.Json;

namespace ComposeGen.SchemaGenerator.Model;

/// <summary>Reads the JSON schema; every mapping with properties becomes a node, every attribute a property.</summary>
internal sealed class SchemaReader
{
    private readonly JsonElement _root;
    private readonly SortedDictionary<string, NodeModel> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);

    private SchemaReader(JsonElement root) => _root = root;

    public static SchemaModel Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var reader = new SchemaReader(document.RootElement);
        foreach (var (type, _, description, values) in Words.All)
        {
            reader._enums[type] = new EnumModel(type, description, values);
        }

        reader.ReadNode("", reader._root, "ComposeFile");
        foreach (var definition in reader._root.GetProperty("$defs").EnumerateObject())
        {
            reader.ReadDefinition(definition.Name, definition.Value);
        }

        return new SchemaModel([.. reader._nodes.Values], [.. reader._enums.Values]);
    }

    private void ReadDefinition(string name, JsonElement schema)
    {
        if (name == "service_config_or_secret")
        {
            // One shape in the schema, two kinds of thing it points to.
            var item = Alternative(schema.GetProperty("items"))!.Value;
            ReadNode(name + "[]", item, "SecretReference", ("source", "Secret", "Reference"), ("mode", "UnixMode", "Scalar"));
            ReadNode(name + "[]", item, "ConfigReference", ("source", "Config", "Reference"), ("mode", "UnixMode", "Scalar"));
        }
        else if (name == "blkio_limit")
        {
            // One shape in the schema; a rate is bytes for some attributes and a count for others.
            ReadNode(name, schema, "BlkioLimit", ("rate", "ByteSize", "Scalar"));
            ReadNode(name, schema, "BlkioIopsLimit", ("rate", "Value<long>", "Scalar"));
        }
        else if (schema.TryGetProperty("properties", out _))
        {
            ReadNode(name, schema, Names.Type(name));
        }
        else
        {
            TypeOf(name, schema);
        }
    }

    private void ReadNode(string path, JsonElement schema, string name, params (string Key, string Type, string Form)[] shapes)
    {
        if (_nodes.ContainsKey(name))
        {
            return;
        }

        var properties = new List<PropertyModel>();
        _nodes.Add(name, new NodeModel(name, path, Description(schema), properties));
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            if (path == "" && property.Name == "version")
            {
                continue; // Obsolete: Compose warns about it and ignores it.
            }

            var propertyPath = path == "" ? property.Name : path + "." + property.Name;
            var shape = shapes.FirstOrDefault(s => s.Key == property.Name);
            var (type, form) = shape.Key is null ? TypeOf(propertyPath, property.Value) : (shape.Type, shape.Form);
            properties.Add(new PropertyModel(
                property.Name, Names.Member(propertyPath, property.Name), type, form, Description(property.Value)));
        }
    }

    private (string Type, string Form) TypeOf(string path, JsonElement schema)
    {
        if (Shapes.TryGet(path, out var type, out var form))
        {
            ReadInner(path, schema);
            return (type, form);
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Substring("#/$defs/".Length);
            return Shapes.TryGetDefinition(name, out type, out form) ? (type, form) : (Names.Type(name), "Node");
        }

        if (Alternative(schema) is { } alternative)
        {
            return TypeOf(path, alternative);
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            var name = Names.Enum(path);
            _enums[name] = new EnumModel(name, Description(schema), [.. values.EnumerateArray().Select(v => v.GetString()!)]);
            return ("Value<" + name + ">", "Scalar");
        }

        var types = Types(schema);
        if (types.Contains("array"))
        {
            var items = schema.GetProperty("items");
            var (item, itemForm) = TypeOf(path + "[]", items);
            return itemForm == "Scalar" ? ("TextList", "List") : ("ComposeList<" + item + ">", "List");
        }

        if (schema.TryGetProperty("properties", out _) && types.Contains("object"))
        {
            ReadNode(path, schema, Names.Type(path));
            return (Names.Type(path), "Node");
        }

        if (types.Contains("object"))
        {
            var entry = schema.TryGetProperty("patternProperties", out var patterns)
                ? patterns.EnumerateObject().First().Value
                : default;
            var (item, itemForm) = entry.ValueKind == JsonValueKind.Object ? TypeOf(path + ".*", entry) : ("Text", "Scalar");
            return itemForm == "Scalar" ? ("TextMap", "Map") : ("ComposeMap<" + item + ">", "Map");
        }

        return (types.Contains("boolean") ? "Value<bool>"
            : types.Contains("integer") ? "Value<long>"
            : types.Contains("number") && !types.Contains("string") ? "Value<double>"
            : types.Contains("number") && path.EndsWith("ratio", StringComparison.Ordinal) ? "Value<double>"
            : types.Contains("number") && path.EndsWith("mem_swappiness", StringComparison.Ordinal) ? "Value<long>"
            : "Text", "Scalar");
    }

    /// <summary>An attribute with a hand-written type may still hold mappings that are generated.</summary>
    private void ReadInner(string path, JsonElement schema)
    {
        var inner = Alternative(schema) ?? schema;
        if (inner.TryGetProperty("patternProperties", out var patterns) && path.StartsWith("service.", StringComparison.Ordinal))
        {
            var entry = patterns.EnumerateObject().First().Value;
            if ((Alternative(entry) ?? entry).TryGetProperty("properties", out _))
            {
                ReadNode(path + ".*", Alternative(entry) ?? entry, Names.Type(path + ".*"));
                foreach (var property in (Alternative(entry) ?? entry).GetProperty("properties").EnumerateObject())
                {
                    TypeOf(path + ".*." + property.Name, property.Value);
                }
            }
        }
    }

    /// <summary>The richest form of a union: the mapping, else the list of mappings, else the first that says anything.</summary>
    private static JsonElement? Alternative(JsonElement schema)
    {
        if (!schema.TryGetProperty("oneOf", out var alternatives))
        {
            return null;
        }

        var all = alternatives.EnumerateArray().ToList();
        var structured = all.Where(a => a.TryGetProperty("properties", out _) || a.TryGetProperty("patternProperties", out _)
            || (a.TryGetProperty("items", out var items) && items.TryGetProperty("oneOf", out _))).ToList();
        if (structured.Count > 0)
        {
            return structured[0];
        }

        var lists = all.Where(a => Types(a).Contains("array") || a.TryGetProperty("$ref", out _)).ToList();
        if (lists.Count > 0)
        {
            return lists[0];
        }

        return all.FirstOrDefault(a => Types(a).Contains("integer")) is { ValueKind: JsonValueKind.Object } number
            ? number
            : all[0];
    }

    private static List<string> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)]
        : [type.GetString()!];

    private string Description(JsonElement schema)
    {
        if (schema.TryGetProperty("description", out var text))
        {
            return text.GetString()!;
        }

        return schema.TryGetProperty("$ref", out var reference)
            && _root.GetProperty("$defs").TryGetProperty(reference.GetString()!.Substring("#/$defs/".Length), out var target)
            && target.TryGetProperty("description", out text)
            ? text.GetString()!
            : "";
    }
}
