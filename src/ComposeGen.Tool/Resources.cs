using System.Reflection;

namespace ComposeGen.Tool;

/// <summary>Texts embedded in the tool.</summary>
internal static class Resources
{
    private static readonly Assembly Tool = typeof(Resources).Assembly;

    public static IEnumerable<string> Names(string prefix) =>
        Tool.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    public static string Read(string name)
    {
        using var reader = new StreamReader(Tool.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
