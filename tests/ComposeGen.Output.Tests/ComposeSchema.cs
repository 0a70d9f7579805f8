using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComposeGen.Output.Tests;

/// <summary>What of JSON Schema 2020-12 the Compose specification uses; and which of its properties a document has reached.</summary>
internal sealed class ComposeSchema
{
    private readonly JsonObject _root = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "compose-spec.json")))!.AsObject();

    /// <summary>The properties that some value of a validated document was an instance of, as JSON pointers.</summary>
    public HashSet<string> Reached { get; } = new(StringComparer.Ordinal);

    /// <summary>All properties of the schema, as JSON pointers.</summary>
    public SortedSet<string> AllProperties()
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        Collect(_root);
        return all;

        void Collect(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list)
                {
                    Collect(item);
                }
            }

            foreach (var (key, value) in node as JsonObject ?? [])
            {
                if (key is "properties" or "patternProperties" && value is JsonObject properties)
                {
                    foreach (var (_, property) in properties)
                    {
                        all.Add(property!.GetPath());
                    }
                }

                Collect(value);
            }
        }
    }

    /// <summary>The place of every attribute in a Compose file, with <c>*</c> for names and <c>[]</c> for items.</summary>
    public SortedSet<string> AllPaths()
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        Walk(_root, "", []);
        return paths;

        void Walk(JsonNode? schema, string path, string[] references)
        {
            if (schema is not JsonObject map)
            {
                return;
            }

            if (map["$ref"]?.GetValue<string>() is { } reference && !references.Contains(reference + path))
            {
                Walk(_root["$defs"]![reference["#/$defs/".Length..]], path, [.. references, reference + path]);
            }

            foreach (var alternative in new[] { "oneOf", "anyOf", "allOf" }.SelectMany(key => map[key] as JsonArray ?? []))
            {
                Walk(alternative, path, references);
            }

            foreach (var (key, property) in map["properties"] as JsonObject ?? [])
            {
                var place = path.Length == 0 ? key : path + "." + key;
                paths.Add(place);
                Walk(property, place, references);
            }

            foreach (var (_, property) in (map["patternProperties"] as JsonObject ?? []).Where(static entry => entry.Key != "^x-"))
            {
                Walk(property, path + ".*", references);
            }

            Walk(map["additionalProperties"], path + ".*", references);
            Walk(map["items"], path + "[]", references);
        }
    }

    public List<string> Validate(JsonNode document)
    {
        var problems = new List<string>();
        Check(document, _root, "", problems);
        return problems;
    }

    private void Check(JsonNode? value, JsonObject schema, string path, List<string> problems)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(value, _root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), path, problems);
        }

        if (schema["type"] is { } type && !(type as JsonArray ?? [type.DeepClone()]).Any(t => Is(value, t!.GetValue<string>())))
        {
            problems.Add($"{path}: {value?.ToJsonString() ?? "null"} is not {type.ToJsonString()}");
            return;
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            problems.Add($"{path}: {value?.ToJsonString()} is none of {words.ToJsonString()}");
        }

        if (schema["oneOf"] is JsonArray alternatives)
        {
            CheckOneOf(value, alternatives, path, problems);
        }

        switch (value)
        {
            case JsonObject map:
                CheckMap(map, schema, path, problems);
                break;
            case JsonArray list:
                CheckList(list, schema, path, problems);
                break;
            case JsonValue scalar:
                CheckScalar(scalar, schema, path, problems);
                break;
        }
    }

    private void CheckOneOf(JsonNode? value, JsonArray alternatives, string path, List<string> problems)
    {
        var results = alternatives.Select(alternative =>
        {
            var found = new List<string>();
            Check(value, alternative!.AsObject(), path, found);
            return found;
        }).ToList();
        var matching = results.Count(static found => found.Count == 0);
        if (matching != 1)
        {
            problems.Add($"{path}: fits {matching} alternatives rather than one: {string.Join("; ", results.SelectMany(static found => found))}");
        }
    }

    private void CheckMap(JsonObject map, JsonObject schema, string path, List<string> problems)
    {
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (!map.ContainsKey(required!.GetValue<string>()))
            {
                problems.Add($"{path}: lacks {required}");
            }
        }

        foreach (var (key, value) in map)
        {
            var known = false;
            var place = path + "." + key;
            if (schema["properties"]?[key] is JsonObject property)
            {
                known = true;
                Reached.Add(property.GetPath());
                Check(value, property, place, problems);
            }

            foreach (var (pattern, item) in schema["patternProperties"] as JsonObject ?? [])
            {
                if (Regex.IsMatch(key, pattern))
                {
                    known = true;
                    Reached.Add(item!.GetPath());
                    Check(value, item.AsObject(), place, problems);
                }
            }

            if (!known && schema["additionalProperties"] is JsonValue additional && additional.GetValueKind() == JsonValueKind.False)
            {
                problems.Add($"{place}: is not in the specification");
            }
        }
    }

    private void CheckList(JsonArray list, JsonObject schema, string path, List<string> problems)
    {
        if (schema["items"] is JsonObject items)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Check(list[i], items, $"{path}[{i}]", problems);
            }
        }

        if (schema["uniqueItems"]?.GetValue<bool>() == true && list.Select(static item => item?.ToJsonString()).Distinct().Count() != list.Count)
        {
            problems.Add($"{path}: has an item twice");
        }
    }

    private static void CheckScalar(JsonValue value, JsonObject schema, string path, List<string> problems)
    {
        if (schema["pattern"] is { } pattern && value.GetValueKind() == JsonValueKind.String
            && !Regex.IsMatch(value.GetValue<string>(), pattern.GetValue<string>()))
        {
            problems.Add($"{path}: '{value}' does not match {pattern}");
        }

        if (value.GetValueKind() == JsonValueKind.Number)
        {
            var number = double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
            if (number < (schema["minimum"]?.GetValue<double>() ?? double.MinValue) || number > (schema["maximum"]?.GetValue<double>() ?? double.MaxValue))
            {
                problems.Add($"{path}: {value} is out of range");
            }
        }
    }

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.GetValueKind() == JsonValueKind.String,
        "boolean" => value is JsonValue truth && truth.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value is JsonValue number && number.GetValueKind() == JsonValueKind.Number,
        "integer" => value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<long>(out _),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
