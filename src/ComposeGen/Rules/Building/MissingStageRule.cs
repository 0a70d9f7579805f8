namespace ComposeGen.Rules.Building;

/// <summary>A service builds a stage that its Dockerfile does not have.</summary>
/// <remarks>Docker documentation, "docker build --target"; moby/buildkit, <c>frontend/dockerfile/dockerfile2llb</c>.</remarks>
internal sealed class MissingStageRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1111", "The Dockerfile has no stage of this name", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Build is not { Target: { Literal: { } target } text, Image: { Stage: null, Dockerfile: { } dockerfile } image } build)
            return;
        var names = dockerfile.Stages.Select(static stage => stage.Name).OfType<string>().ToList();
        var remedy = names.Count == 0 ? "none of its stages has a name: write FROM … AS " + target : "use " + string.Join(" or ", names.Select(static name => $"'{name}'"));
        findings.Report(
            $"Service '{service.Key}' builds the stage '{target}', which {image.Path} does not have, so the build fails; {remedy}",
            Hints.Of(("text", EditDistance.Nearest(target, names))), text, build, service);
    }
}
