using System.ComponentModel;

namespace ComposeGen;

/// <summary>Tells the build where to find an application; written by the source generator.</summary>
/// <param name="type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
/// <param name="sourceFile">The name of the file it stands in.</param>
/// <param name="outputDirectory">The directory for its files; null if the user did not say.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComposeAppRegistrationAttribute(Type type, string sourceFile, string? outputDirectory) : Attribute
{
    /// <summary>The class marked with <see cref="ComposeAppAttribute"/>.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the file it stands in.</summary>
    public string SourceFile { get; } = sourceFile;

    /// <summary>The directory for its files; null if the user did not say.</summary>
    public string? OutputDirectory { get; } = outputDirectory;

    /// <summary>The names of its overlays.</summary>
    public string[] Overlays { get; set; } = [];
}
