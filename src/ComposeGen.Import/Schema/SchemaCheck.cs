using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Schema;

/// <summary>Judges a file by the specification's schema, as Compose does, and says what is wrong at its place.</summary>
internal static class SchemaCheck
{
    private static readonly Lazy<JsonElement> Root = new(static () =>
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream("compose-spec.json")!;
        return JsonDocument.Parse(stream).RootElement;
    });

    /// <summary>Lists in which Compose keeps the last of several that are the same.</summary>
    private static readonly HashSet<string> Deduplicated =
    [
        "cap_add", "cap_drop", "dns", "dns_opt", "dns_search", "expose", "links", "aliases", "link_local_ips", "profiles", "tmpfs",
        "tags", "ports", "volumes", "environment", "labels", "args", "annotations", "sysctls", "additional_contexts", "extra_hosts",
    ];

    /// <exception cref="ImportException">Compose would refuse the file.</exception>
    public static void Check(YamlMap file) => Object(file, Root.Value, "");

    private static void Value(YamlPart part, JsonElement schema, string path, SourcePlace place)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var oneOf))
        {
            Alternatives(part, oneOf, path, place);
            return;
        }

        if (!Accepts(schema, part))
        {
            throw new ImportException(place, WrongKind(part, path, [schema]));
        }

        switch (part)
        {
            case YamlMap map:
                Object(map, schema, path);
                break;
            case YamlList list:
                List(list, schema, path);
                break;
            case YamlScalar { IsNull: false } scalar when !scalar.Text.Contains('$', StringComparison.Ordinal):
                Scalar(scalar, schema, path);
                break;
        }
    }

    private static void Alternatives(YamlPart part, JsonElement oneOf, string path, SourcePlace place)
    {
        var all = oneOf.EnumerateArray().Select(Resolve).SelectMany(static schema =>
            schema.TryGetProperty("oneOf", out var inner) ? inner.EnumerateArray().Select(Resolve) : [schema]).ToList();
        var fitting = all.FindAll(schema => Accepts(schema, part));
        if (fitting.Count == 0)
        {
            throw new ImportException(place, WrongKind(part, path, all));
        }

        for (var i = 0; i < fitting.Count; i++)
        {
            try
            {
                Value(part, fitting[i], path, place);
                return;
            }
            catch (ImportException) when (i + 1 < fitting.Count)
            {
                // The next alternative may fit.
            }
        }
    }

    private static void Object(YamlMap map, JsonElement schema, string path)
    {
        var properties = schema.TryGetProperty("properties", out var found) ? found : default;
        var patterns = schema.TryGetProperty("patternProperties", out var patterned) ? patterned.EnumerateObject().ToList() : [];
        foreach (var entry in map.Entries)
        {
            var inner = path.Length == 0 ? entry.Key : path + "." + entry.Key;
            if (properties.ValueKind is JsonValueKind.Object && properties.TryGetProperty(entry.Key, out var property))
            {
                Value(entry.Value, property, inner, ValuePlace(entry));
            }
            else if (patterns.Find(pattern => Regex.IsMatch(entry.Key, pattern.Name)) is { Value.ValueKind: JsonValueKind.Object } pattern)
            {
                Value(entry.Value, pattern.Value, inner, ValuePlace(entry));
            }
            else if (path.Length == 0 && entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }
            else if (path.Length == 0 || IsClosed(schema))
            {
                throw Unknown(entry, path, properties, patterns);
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var key in required.EnumerateArray().Select(static key => key.GetString()!))
            {
                if (map.Find(key) is null)
                {
                    throw new ImportException(map.Place, $"'{key}' is missing in {path}; Compose requires it");
                }
            }
        }
    }

    private static void List(YamlList list, JsonElement schema, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = schema.TryGetProperty("uniqueItems", out var flag) && flag.GetBoolean() && !Deduplicated.Contains(path[(path.LastIndexOf('.') + 1)..]);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (schema.TryGetProperty("items", out var items))
            {
                Value(item.Value, items, path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", item.Place);
            }

            if (unique && item.Value is YamlScalar scalar && !seen.Add(scalar.Text))
            {
                throw new ImportException(item.Place, $"'{scalar.Text}' is twice in {path}; keep one of the two");
            }
        }
    }

    private static void Scalar(YamlScalar scalar, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == scalar.Text))
        {
            var names = words.EnumerateArray().Select(static word => word.GetString()!).ToList();
            throw new ImportException(scalar.Place, $"'{scalar.Text}' is not a value of {path}: use {Or(names)}{Suggestion.For(scalar.Text, names)}");
        }

        if (schema.TryGetProperty("pattern", out var pattern) && scalar.Kind is YamlKind.Text && !Regex.IsMatch(scalar.Text, pattern.GetString()!))
        {
            throw new ImportException(scalar.Place, $"'{scalar.Text}' is not a value that {path} can have; Compose wants {pattern.GetString()}");
        }

        if (scalar.Kind is YamlKind.Integer && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && ((schema.TryGetProperty("minimum", out var minimum) && number < minimum.GetInt64())
                || (schema.TryGetProperty("maximum", out var maximum) && number > maximum.GetInt64())))
        {
            var least = schema.GetProperty("minimum").GetInt64();
            throw new ImportException(scalar.Place, schema.TryGetProperty("maximum", out maximum)
                ? $"{path} is {number}; use a number from {least} to {maximum.GetInt64()}"
                : $"{path} is {number}; use {least} or more");
        }
    }

    private static bool IsClosed(JsonElement schema) =>
        schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind is JsonValueKind.False;

    private static ImportException Unknown(YamlEntry entry, string path, JsonElement properties, List<JsonProperty> patterns)
    {
        if (properties.ValueKind is not JsonValueKind.Object)
        {
            return new ImportException(entry.Place, $"'{entry.Key}' cannot be a name in {path}; use letters, digits, '.', '_' and '-'");
        }

        var names = properties.EnumerateObject().Select(static property => property.Name);
        var extension = path.Length == 0 || patterns.Exists(static pattern => pattern.Name == "^x-") ? "; only keys that begin with x- are free" : "";
        var suggestion = Suggestion.For(entry.Key, names);
        return new ImportException(entry.Place,
            $"Compose knows no attribute '{entry.Key}' in {(path.Length == 0 ? "the file" : path)}{(suggestion.Length > 0 ? suggestion : extension)}");
    }

    /// <summary>What an attribute holds is named at the value; what is missing, at its key.</summary>
    private static SourcePlace ValuePlace(YamlEntry entry) => entry.Value is YamlScalar { IsNull: true } ? entry.Place : entry.Value.Place;

    private static bool Accepts(JsonElement schema, YamlPart part)
    {
        var types = Types(schema);
        return types.Count == 0 || part switch
        {
            YamlMap => types.Contains("object"),
            YamlList => types.Contains("array"),
            YamlScalar { IsNull: true } => types.Contains("null"),
            YamlScalar { Kind: YamlKind.Boolean } => types.Contains("boolean"),
            YamlScalar { Kind: YamlKind.Integer } => types.Contains("integer") || types.Contains("number"),
            YamlScalar { Kind: YamlKind.Float } => types.Contains("number"),
            YamlScalar { Kind: YamlKind.Date } => false,
            YamlScalar scalar => types.Contains("string") || (types.Exists(static type => type is "integer" or "number" or "boolean") && CanBecome(scalar.Text)),
            _ => false,
        };
    }

    /// <summary>Compose turns texts into numbers and truth values where only those are allowed.</summary>
    private static bool CanBecome(string text) => text.Contains('$', StringComparison.Ordinal)
        || text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n"
        || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string WrongKind(YamlPart part, string path, List<JsonElement> schemas)
    {
        var nouns = schemas.SelectMany(Types).Distinct().Where(static type => type is not "null").Select(static type => type switch
        {
            "object" => "a mapping",
            "array" => "a list",
            "string" => "a string",
            "boolean" => "true or false",
            "integer" => "a whole number",
            _ => "a number",
        }).ToList();
        var quotes = part is YamlScalar { IsNull: false } scalar && nouns.Contains("a string") ? $"; put it in quotes: \"{scalar.Text}\"" : "";
        return $"{path} is {part.Noun}; Compose takes {Or(nouns)} here{quotes}";
    }

    private static string Or(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    private static List<string> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(static name => name.GetString()!)]
        : [type.GetString()!];

    private static JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Resolve(Root.Value.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]))
        : schema;
}
