namespace ComposeGen;

/// <summary>
/// In the class of an application: a method that changes the application for an overlay, or a field that is there only with
/// it. <c>dotnet build</c> writes the difference to <c>compose.NAME.yaml</c>.
/// </summary>
/// <param name="name">The name of the overlay: lower-case letters, digits, dashes and underscores, beginning with a letter or digit. Compose reads the file of <c>override</c> by itself.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ComposeOverlayAttribute(string name) : Attribute
{
    /// <summary>The name of the overlay.</summary>
    public string Name { get; } = name;
}
