using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount over the directory that the image of a project has its assemblies in.</summary>
/// <remarks>Docker documentation, "Volumes", section "Populate a volume using a container".</remarks>
internal sealed class ProjectFilesRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1122", "A mount is over the application itself", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Project is not { } project || service.Build is not null || ContainerPath.Normalise(project.WorkingDirectory) is not { } directory)
            return;
        foreach (var mount in ServiceStorage.Of(service).Mounts)
        {
            if (!ContainerPath.IsAtOrAbove(mount.Path, directory) || mount.Kind is not (MountKind.Volume or MountKind.AnonymousVolume or MountKind.Tmpfs))
                continue;
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path}, over the application itself: {(mount.Kind == MountKind.Tmpfs ? "there is nothing to run" : "once it has been filled, newer images run the old assemblies")}; mount a directory below {directory}",
                mount.Text, mount.Node, service);
        }
    }
}
