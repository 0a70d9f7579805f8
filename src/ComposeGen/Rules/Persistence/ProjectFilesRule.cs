using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount over the directory that the image of a project has its assemblies in, or a Dockerfile copies the application to.</summary>
/// <remarks>Docker documentation, "Volumes", section "Populate a volume using a container"; compose issue 4934; ziti issue 912.</remarks>
internal sealed class ProjectFilesRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1122", "A mount is over the application itself", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        var copied = service.Build?.Image?.Application;
        var path = service.Build is null ? service.Project?.WorkingDirectory : copied?.Value;
        if (path is null || ContainerPath.Normalise(path) is not { } directory)
            return;
        var origin = copied is null ? "" : $", which {service.Build!.Image!.Place(copied.Line)} copies there";
        var files = copied is null ? "assemblies" : "files";
        foreach (var mount in context.StorageOf(service).Mounts)
        {
            if (!ContainerPath.IsAtOrAbove(mount.Path, directory) || mount.Kind is not (MountKind.Volume or MountKind.AnonymousVolume or MountKind.Tmpfs))
                continue;
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path}, over the application itself{origin}: {(mount.Kind == MountKind.Tmpfs ? "there is nothing to run" : $"once it has been filled, newer images run the old {files}")}; mount a directory below {directory}",
                mount.Text, mount.Node, service);
        }
    }
}
