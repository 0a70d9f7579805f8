using System.Text.Json;

namespace ComposeGen.SchemaGenerator.Facts;

internal static class JsonReading
{
    /// <summary>A misspelt key would silently turn a fact into an unknown one.</summary>
    public static void AllowOnly(this JsonElement element, string where, params string[] keys)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
                throw new FormatException(where + ": unknown key '" + property.Name + "'");
        }
    }

    public static JsonElement Required(this JsonElement element, string where, string key) =>
        element.TryGetProperty(key, out var value) ? value : throw new FormatException(where + ": no '" + key + "'");

    public static string? Text(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;
}
