namespace ComposeGen.Rules.Swarm;

/// <summary>A service that is built: the nodes of a swarm get its image from a registry.</summary>
/// <remarks>Docker documentation, "docker stack deploy": build is ignored; an image is required.</remarks>
internal sealed class StackImageRule : StackServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5003", "A service of a stack has no image", RuleSeverity.Error);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Image is null && service.Provider is null && service.Build is { } build)
        {
            findings.Report(
                $"Service '{service.Key}' has a build and no image, and docker stack deploy builds none; set Image to the name under which the nodes pull it, and push it there",
                build, service);
        }
    }
}
