namespace ComposeGen;

/// <summary>A profile of the application: services that list one start only where it is switched on.</summary>
/// <remarks>Compose specification, section "profiles".</remarks>
public sealed record Profile : NamedNode
{
    private static readonly NodeType Shape = new("Profile", []);

    /// <summary>A profile with the name of its field in kebab case, or of its <see cref="NamedNode.Key"/>.</summary>
    public Profile()
        : base(Shape)
    {
    }

    /// <summary>Its name, among the profiles of a service.</summary>
    /// <param name="profile">The profile.</param>
    public static implicit operator Text(Profile profile)
    {
        FieldOrder.Require(profile, "This profile is not initialised yet");
        return Text.Deferred(() => profile.Key);
    }

    internal override ComposeNode Copy() => this with { };
}
