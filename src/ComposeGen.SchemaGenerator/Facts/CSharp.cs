using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace ComposeGen.SchemaGenerator.Facts;

internal static class CSharp
{
    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Strings(JsonElement array) =>
        array.GetArrayLength() == 0
            ? "global::System.Array.Empty<string>()"
            : "new[] { " + string.Join(", ", array.EnumerateArray().Select(item => Literal(item.GetString()))) + " }";

    /// <summary>A kebab-case or camelCase name as an identifier.</summary>
    public static string Pascal(string name)
    {
        var upper = true;
        var text = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return text.ToString();
    }
}
