namespace ComposeGen.Output;

/// <summary>What the generated files say about where they come from.</summary>
public sealed record OutputOptions
{
    /// <summary>The definition, such as the name of the class marked with <c>[ComposeApp]</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The file with the definition, relative to the generated files; null if it is not known.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The command that writes the files again.</summary>
    public string RegenerateCommand { get; init; } = "dotnet build";

    /// <summary>Whether the variables that may be set are written to <c>.env.example</c>.</summary>
    public bool WritesEnvironmentExample { get; init; }
}
