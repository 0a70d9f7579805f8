namespace ComposeGen.Rules.Security;

/// <summary><c>user: root</c>, which an image needs no one to say that does it by itself.</summary>
/// <remarks>CIS Docker Benchmark 4.1.</remarks>
internal sealed class RootUserRule() : HardeningRule("CG3005", "A service is told to run as root")
{
    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        if (service.User is { } user && (user.Uid == 0 || user.AsText().Literal?.Split(':')[0] == "root"))
            yield return ("runs as root, so a flaw in it is a flaw in the host's protection; give it the user of its image, or another by its number", user);
    }
}
