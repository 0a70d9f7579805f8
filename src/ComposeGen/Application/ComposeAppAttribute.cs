namespace ComposeGen;

/// <summary>
/// Marks the static partial class whose fields are one Compose application. A source generator completes the class;
/// <c>dotnet build</c> writes its files.
/// </summary>
/// <param name="name">The project name: lower-case letters, digits, dashes and underscores, beginning with a letter or digit.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ComposeAppAttribute(string name) : Attribute
{
    /// <summary>The project name, the prefix of everything Compose creates.</summary>
    /// <remarks>Compose specification, section "Name top-level element".</remarks>
    public string Name { get; } = name;

    /// <summary>
    /// The directory for the files, relative to <c>ComposeGenOutputDir</c>; by default that directory itself. Several
    /// applications of one project need a directory each.
    /// </summary>
    public string? OutputDirectory { get; set; }

    /// <summary>The image of the one-off services that set the owner of a volume; it needs sh, stat and chown.</summary>
    public string? OwnerImage { get; set; }
}
