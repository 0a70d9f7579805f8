namespace ComposeGen.Output;

/// <summary>What the generated files are called.</summary>
internal static class OutputFileNames
{
    /// <summary>The Compose file.</summary>
    public const string Compose = "compose.yaml";

    /// <summary>The list of variables.</summary>
    public const string EnvironmentExample = ".env.example";

    /// <summary>Patterns of those of overlays; a star stands for the overlay's name.</summary>
    public static IReadOnlyList<string> OfOverlays { get; } = [Overlay("*"), Script("*") + ".sh", Script("*") + ".ps1", Stack("*")];

    /// <summary>Patterns of all that a target, an overlay or the variables make.</summary>
    public static IReadOnlyList<string> All { get; } = [Compose, Script(null) + ".sh", Script(null) + ".ps1", Stack(null), EnvironmentExample, .. OfOverlays];

    /// <summary>The Compose file of an overlay.</summary>
    /// <param name="overlay">Its name.</param>
    public static string Overlay(string overlay) => $"compose.{overlay}.yaml";

    /// <summary>A script, without its extension.</summary>
    /// <param name="overlay">The overlay that it is with; null for that of the base.</param>
    public static string Script(string? overlay) => overlay is null ? "docker-run" : "docker-run." + overlay;

    /// <summary>The stack.</summary>
    /// <param name="overlay">The overlay that it is with; null for that of the base.</param>
    public static string Stack(string? overlay) => overlay is null ? "stack.yaml" : $"stack.{overlay}.yaml";
}
