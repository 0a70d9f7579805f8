using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Rules.Building;

/// <summary>A build argument that no <c>ARG</c> of the Dockerfile takes.</summary>
/// <remarks>Dockerfile reference, "ARG", sections "Scope" and "Predefined ARGs".</remarks>
internal sealed class UnusedBuildArgumentRule : ServiceRule
{
    private static readonly string[] Predefined =
        ["ALL_PROXY", "FTP_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SOURCE_DATE_EPOCH"];

    public override RuleDescriptor Descriptor { get; } =
        new("CG1113", "No ARG of the Dockerfile takes this build argument", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Build is not { Image: { Dockerfile: { } dockerfile, Stage: not null } image } build)
            return;

        // What builds upon an image that is not known runs its ONBUILD instructions, which may take arguments.
        if (!dockerfile.Stages.All(stage => dockerfile.Find(stage.Base, stage.Index) is not null || BaseImage.Of(stage.Base).IsLinux))
            return;
        var taken = new HashSet<string>(dockerfile.Arguments.Concat(dockerfile.Stages.SelectMany(static stage => stage.Instructions)).SelectMany(Names), StringComparer.Ordinal);
        foreach (var argument in build.Args)
        {
            if (taken.Contains(argument.Key) || Predefined.Contains(argument.Key.ToUpperInvariant()) || argument.Key.StartsWith("BUILDKIT_", StringComparison.Ordinal))
                continue;
            var meant = taken.FirstOrDefault(name => string.Equals(name, argument.Key, StringComparison.OrdinalIgnoreCase));
            findings.Report(
                $"Service '{service.Key}' gives the build argument {argument.Key}, which no ARG in {image.Path} takes, so it has no effect; {(meant is null ? $"write ARG {argument.Key} in the stage that needs it" : $"its name there is {meant}")}",
                Hints.Of(("key", meant)), argument.Value, build, service);
        }
    }

    private static IEnumerable<string> Names(DockerfileInstruction instruction)
    {
        var text = instruction.Name == "ONBUILD" ? instruction.Arguments : instruction.Name + " " + instruction.Arguments;
        return text.StartsWith("ARG ", StringComparison.OrdinalIgnoreCase)
            ? DockerfileWords.SplitQuoted(text.Substring(4)).Select(static word => word.Split('=')[0])
            : [];
    }
}
