using System.ComponentModel;

namespace ComposeGen;

/// <summary>Tells the build where to find an application; written by the source generator.</summary>
/// <param name="type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComposeAppRegistrationAttribute(Type type) : Attribute
{
    /// <summary>The class marked with <see cref="ComposeAppAttribute"/>.</summary>
    public Type Type { get; } = type;
}
