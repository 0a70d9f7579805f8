using System.ComponentModel;

namespace ComposeGen;

/// <summary>Tells the build where to find an application; written by the source generator.</summary>
/// <param name="type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
/// <param name="sourceFile">The name of the file it stands in.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComposeAppRegistrationAttribute(Type type, string sourceFile) : Attribute
{
    /// <summary>The class marked with <see cref="ComposeAppAttribute"/>.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the file it stands in.</summary>
    public string SourceFile { get; } = sourceFile;
}
