using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>An image whose program runs as root, and a service that does not say otherwise.</summary>
/// <remarks>CIS Docker Benchmark 4.1; hadolint DL3002.</remarks>
internal sealed class RootImageRule() : StrictRule("CG3022", "A service runs as root since its image does")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.User is not null || service.Project is not null || ServiceImage.Facts(service) is not { StartsAsRoot: true, EntrypointDropsRoot: not true } facts)
            return null;
        if (service.Build is not null && facts.RunsAs is null or { Uid: 0 })
            return $"runs as root, since its Dockerfile has no USER; add one with a number, or set {findings.Say("User", "user")}";
        return facts.RunsAs is { Uid: 0 } ? $"runs as root, since {ImageName.Of(facts)} does; set {findings.Say("User", "user")} to a number if the image allows it" : null;
    }
}
