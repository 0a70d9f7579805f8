namespace ComposeGen.Output;

/// <summary>What the generated files say about where they come from, and how they are called.</summary>
public sealed record OutputOptions
{
    /// <summary>The definition, such as the name of the class marked with <c>[ComposeApp]</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The file with the definition, relative to the generated files; null if it is not known.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The command that writes the files again.</summary>
    public string RegenerateCommand { get; init; } = "dotnet build";

    /// <summary>The name of the Compose file.</summary>
    public string ComposeFileName { get; init; } = "compose.yaml";

    /// <summary>Whether the variables that may be set are written to <c>.env.example</c>.</summary>
    public bool WritesEnvironmentExample { get; init; }

    /// <summary>The name of an overlay's file.</summary>
    /// <param name="overlay">The name of the overlay.</param>
    public string OverlayFileName(string overlay) => Path.ChangeExtension(ComposeFileName, null) + "." + overlay + ".yaml";
}
