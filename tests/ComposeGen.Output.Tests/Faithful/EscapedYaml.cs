using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComposeGen.Output.Tests.Faithful;

/// <summary>Data as YAML in which nothing is left to judgement: every string quoted, every character beyond ASCII escaped.</summary>
internal static class EscapedYaml
{
    public static string Write(JsonNode? data) => data switch
    {
        null => "null",
        JsonObject map => "{" + string.Join(", ", map.Select(static entry => $"? {Quoted(entry.Key)}\n: {Write(entry.Value)}")) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(Write)) + "]",
        _ when data.GetValueKind() == JsonValueKind.String => Quoted(data.GetValue<string>()),
        _ => data.ToJsonString(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value is >= ' ' and <= '~' and not ('"' or '\\') ? ((char)rune.Value).ToString() : $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }
}
