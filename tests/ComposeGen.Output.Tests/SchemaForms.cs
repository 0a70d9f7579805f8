using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComposeGen.Output.Tests;

/// <summary>
/// The attributes of the specification and the forms each may take: <c>service.ports[] number</c>,
/// <c>service.ports[] mapping</c>, <c>service.cgroup =host</c>. What a definition of the schema holds is listed under the name of that
/// definition, how it is used under each attribute that does.
/// </summary>
internal sealed class SchemaForms
{
    private readonly JsonObject _root = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "compose-spec.json")))!.AsObject();

    public SortedSet<string> All()
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        Collect(_root, "", all);
        foreach (var (name, definition) in _root["$defs"]!.AsObject())
        {
            Collect(definition!.AsObject(), name, all);
        }

        return all;
    }

    /// <summary>The forms that a document has.</summary>
    public SortedSet<string> UsedBy(JsonObject document)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        Use(document, _root, "", used);
        return used;
    }

    private void Collect(JsonObject schema, string path, SortedSet<string> all)
    {
        foreach (var alternative in Alternatives(schema))
        {
            foreach (var type in Types(alternative))
            {
                all.Add($"{path} {type}");
            }

            foreach (var word in alternative["enum"] as JsonArray ?? [])
            {
                all.Add($"{path} ={word}");
            }

            foreach (var (name, child, _) in Children(alternative))
            {
                Collect(child, Join(path, name), all);
            }

            if (alternative["items"] is JsonObject items)
            {
                Collect(items, path + "[]", all);
            }
        }

        if (IsAnything(schema))
        {
            all.Add($"{path} anything");
        }

        if (Definition(schema) is var (_, definition))
        {
            foreach (var type in FormsOf(definition))
            {
                all.Add($"{path} {type}");
            }
        }
    }

    private void Use(JsonNode? value, JsonObject schema, string path, SortedSet<string> used)
    {
        used.Add(IsAnything(schema) ? $"{path} anything" : $"{path} {Form(value)}");
        if (Definition(schema) is var (name, definition))
        {
            Use(value, definition, name, used);
            return;
        }

        foreach (var alternative in Alternatives(schema).Where(alternative => Definition(alternative) is not null || Types(alternative).Contains(Form(value))))
        {
            if (Definition(alternative) is var (other, target))
            {
                if (FormsOf(target).Contains(Form(value)))
                {
                    Use(value, target, other, used);
                }

                continue;
            }

            if (alternative["enum"] is JsonArray)
            {
                used.Add($"{path} ={value}");
            }

            foreach (var (key, item) in value as JsonObject ?? [])
            {
                if (Children(alternative).FirstOrDefault(child => child.Matches(key)) is { Schema: { } child } found)
                {
                    Use(item, child, Join(path, found.Name), used);
                }
            }

            foreach (var item in value as JsonArray ?? [])
            {
                Use(item, alternative["items"]!.AsObject(), path + "[]", used);
            }
        }
    }

    private static List<JsonObject> Alternatives(JsonObject schema) =>
        schema["oneOf"] is JsonArray alternatives ? [.. alternatives.Select(static alternative => alternative!.AsObject())] : [schema];

    private (string Name, JsonObject Schema)? Definition(JsonObject schema)
    {
        var name = schema["$ref"]?.GetValue<string>()["#/$defs/".Length..];
        return name is null ? null : (name, _root["$defs"]![name]!.AsObject());
    }

    private IEnumerable<string> FormsOf(JsonObject schema) =>
        Definition(schema) is var (_, definition) ? FormsOf(definition)
        : Alternatives(schema) is var alternatives && alternatives[0] != schema ? alternatives.SelectMany(FormsOf)
        : Types(schema);

    private static IEnumerable<string> Types(JsonObject schema) => schema["type"] switch
    {
        null => [],
        JsonArray types => types.Select(static type => Word(type!.GetValue<string>())),
        var type => [Word(type.GetValue<string>())],
    };

    private static string Word(string type) => type switch
    {
        "object" => "mapping",
        "array" => "list",
        "integer" => "number",
        _ => type,
    };

    private static bool IsAnything(JsonObject schema) => schema["type"] is null && schema["oneOf"] is null && schema["$ref"] is null;

    private static IEnumerable<(string Name, JsonObject Schema, Func<string, bool> Matches)> Children(JsonObject schema)
    {
        foreach (var (key, child) in schema["properties"] as JsonObject ?? [])
        {
            yield return (key, child!.AsObject(), other => other == key);
        }

        foreach (var (pattern, child) in schema["patternProperties"] as JsonObject ?? [])
        {
            yield return (pattern == "^x-" ? "x-*" : "*", child!.AsObject(), key => Regex.IsMatch(key, pattern));
        }
    }

    private static string Form(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Object => "mapping",
        JsonValueKind.Array => "list",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        _ => "boolean",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
