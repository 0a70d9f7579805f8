using System.Globalization;
using System.Text.Json;

namespace ComposeGen.SchemaGenerator.Facts;

/// <summary>Writes a <c>facts</c> object as the initialiser of a <c>FactSet</c>. A key that is not there is not assigned; a null makes the fact unknown.</summary>
internal static class FactSetWriter
{
    private static readonly string[] Keys =
    [
        "volumes", "dataPaths", "configPaths", "user", "runsAs", "entrypointDropsRoot", "entrypointChowns", "entrypointChownsData",
        "seeding", "ports", "publishUser",
    ];

    public static string Initialiser(JsonElement facts, string where)
    {
        facts.AllowOnly(where, Keys);
        var assignments = facts.EnumerateObject().SelectMany(property => Assignments(property, where));
        return "{ " + string.Join(", ", assignments) + " }";
    }

    private static IEnumerable<string> Assignments(JsonProperty property, string where)
    {
        var value = property.Value;
        var isUnknown = value.ValueKind == JsonValueKind.Null;
        switch (property.Name)
        {
            case "volumes":
                return ["DeclaredVolumes = " + (isUnknown ? "null" : CSharp.Strings(value))];
            case "dataPaths":
                return ["DataPaths = " + (isUnknown ? "null" : CSharp.Strings(value))];
            case "configPaths":
                return ["ConfigPaths = " + (isUnknown ? "null" : Array(value, "ImageConfigPath", item => ConfigPath(item, where)))];
            case "user":
                return ["User = " + CSharp.Literal(value.GetString())];
            case "runsAs":
                return ["Uid = " + Id(value, "uid", where), "Gid = " + Id(value, "gid", where)];
            case "entrypointChowns":
                return ["EntrypointChowns = " + (isUnknown ? "null" : CSharp.Strings(value))];
            case "entrypointDropsRoot" or "entrypointChownsData":
                return [CSharp.Pascal(property.Name) + " = " + (isUnknown ? "null" : CSharp.Bool(value.GetBoolean()))];
            case "seeding":
                return ["Seeding = " + (isUnknown ? "null" : "VolumeSeeding." + CSharp.Pascal(value.GetString()!))];
            case "ports":
                return ["Ports = " + (isUnknown ? "null" : Array(value, "ImagePort", item => Port(item, where)))];
            default:
                return ["PublishUser = " + (isUnknown ? "null" : "new ImageUser(" + Id(value, "uid", where) + ", " + Id(value, "gid", where) + ")")];
        }
    }

    private static string Array(JsonElement array, string type, Func<JsonElement, string> item) =>
        array.GetArrayLength() == 0
            ? "global::System.Array.Empty<" + type + ">()"
            : "new " + type + "[] { " + string.Join(", ", array.EnumerateArray().Select(item)) + " }";

    private static string ConfigPath(JsonElement item, string where)
    {
        if (item.ValueKind == JsonValueKind.String)
            return "new(" + CSharp.Literal(item.GetString()) + ")";
        item.AllowOnly(where, "path", "when");
        return "new(" + CSharp.Literal(item.Required(where, "path").GetString()) + ", " + CSharp.Literal(item.Text("when")) + ")";
    }

    private static string Id(JsonElement user, string key, string where)
    {
        if (user.ValueKind == JsonValueKind.Null)
            return "null";
        user.AllowOnly(where, "uid", "gid");
        return user.TryGetProperty(key, out var id) ? id.GetInt32().ToString(CultureInfo.InvariantCulture) : "null";
    }

    private static string Port(JsonElement port, string where)
    {
        if (port.ValueKind == JsonValueKind.Number)
            return "new(" + port.GetInt32().ToString(CultureInfo.InvariantCulture) + ")";
        var text = port.GetString()!;
        var slash = text.IndexOf('/');
        var ports = (slash < 0 ? text : text.Substring(0, slash)).Split('-');
        if (!ports.All(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            throw new FormatException(where + ": '" + text + "' is not a port");
        return "new(" + string.Join(", ", ports) + (slash < 0 ? "" : ", " + CSharp.Literal(text.Substring(slash + 1))) + ")";
    }
}
