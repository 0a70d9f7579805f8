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
        var names = dockerfile.Stages.Where(static stage => stage.Name is not null).Select(static stage => $"'{stage.Name}'").ToList();
        var remedy = names.Count == 0 ? "none of its stages has a name: write FROM … AS " + target : "use " + string.Join(" or ", names);
        var near = dockerfile.Stages.Select(static stage => stage.Name).Where(name => name is not null && EditDistance.Between(name, target) <= 2)
            .OrderBy(name => EditDistance.Between(name!, target)).FirstOrDefault();
        findings.Report(
            $"Service '{service.Key}' builds the stage '{target}', which {image.Path} does not have, so the build fails; {remedy}",
            Hints.Of(("text", near)), text, build, service);
    }
}
