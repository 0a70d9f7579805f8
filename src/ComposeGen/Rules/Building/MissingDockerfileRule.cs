namespace ComposeGen.Rules.Building;

/// <summary>The Dockerfile of a service is not where the definition says.</summary>
/// <remarks>Compose specification, "Compose Build", section "dockerfile".</remarks>
internal sealed class MissingDockerfileRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1112", "The Dockerfile does not exist", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Build is { Image: { Dockerfile: null } image } build)
        {
            findings.Report(
                $"Service '{service.Key}' builds from {image.Path}, which does not exist, so the image cannot be built; correct {findings.Say("Context or Dockerfile", "context or dockerfile")}, which start at the directory of compose.yaml and at the context",
                build.Dockerfile, build.Context, build, service);
        }
    }
}
