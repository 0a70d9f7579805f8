using System.Text.RegularExpressions;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A volume without a name, written as such or left over by a <c>VOLUME</c> of the image.</summary>
/// <remarks>Docker documentation, "Volumes", section "Named and anonymous volumes".</remarks>
internal sealed class AnonymousVolumeRule : ServiceRule
{
    /// <summary>Images for tests and builds, that begin anew each time.</summary>
    private static readonly string[] Disposable = ["docker", "localstack/localstack"];

    private static readonly Regex Cluster = new(@"^/var/lib/postgresql/\d+/docker$", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } =
        new("CG1102", "A volume is anonymous", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Profiles.Count > 0 || ServiceRole.RunsToCompletion(service, context))
            return;
        var storage = context.StorageOf(service);
        if (storage.IsUncertain)
            return;
        foreach (var mount in storage.Mounts)
        {
            if (mount.Kind == MountKind.AnonymousVolume && !ShieldsImageFiles(mount, storage))
            {
                findings.Report(
                    $"Service '{service.Key}' mounts an anonymous volume at {mount.Path}, whose files cannot be found again once the container is removed; mount a named volume, or a tmpfs if they may go",
                    Hints.Of(("path", mount.Path), ("service", service.Key)),
                    mount.Text, mount.Node, service);
            }
        }

        ReportImageVolumes(service, context, storage, findings);
    }

    private static void ReportImageVolumes(Service service, RuleContext context, ServiceStorage storage, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { DeclaredVolumes.Count: > 0 } facts || Disposable.Contains(facts.Repository) || ServiceRole.IsClientOrOneOff(service, context))
            return;
        var data = facts.DataPaths ?? [];
        // Where the data paths are reported already or lie elsewhere, their volumes are no second matter.
        var isDataSettled = DataLocation.Of(service, facts, storage) is not { IsDefault: true }
            || context.DataPathsOf(service).Any(static path => path.Fate is not (DataFate.Kept or DataFate.OnHost or DataFate.InMemory or DataFate.ReadOnly));
        var open = facts.DeclaredVolumes.Where(volume =>
            storage.At(volume) is null
            && !HoldsNothingToKeep(volume) && !HoldsMountedCluster(volume, storage)
            && (data.Any(path => ContainerPath.Touch(volume, path))
                ? !isDataSettled
                : facts.ConfigPaths?.Any(config => ContainerPath.Touch(volume, config.Path)) != true)).ToList();
        if (open.Count == 0)
            return;
        var paths = string.Join(" and ", open);
        findings.Report(
            $"Service '{service.Key}' mounts nothing at {paths}, {(open.Count == 1 ? "a volume" : "volumes")} {ServiceImage.Declarer(service, open[0])}, so the engine makes {(open.Count == 1 ? "an anonymous volume, which" : "anonymous volumes, which")} cannot be found again once the container is removed; mount a named volume, or a tmpfs if the files may go",
            Hints.Of(("path", string.Join(";", open)), ("service", service.Key)),
            ServiceImage.Origin(service), service);
    }

    /// <summary>From 18 postgres keeps its data in a directory of its version below its volume, and beside that there is nothing.</summary>
    private static bool HoldsMountedCluster(string volume, ServiceStorage storage) =>
        volume == "/var/lib/postgresql" && storage.Mounts.Any(static mount => mount.IsWritableStore && Cluster.IsMatch(mount.Path));

    /// <summary>What is temporary, can be made again, is logged, or was only read from there.</summary>
    private static bool HoldsNothingToKeep(string volume) =>
        volume.StartsWith("/docker-entrypoint", StringComparison.Ordinal)
        || volume.StartsWith("/mnt/", StringComparison.Ordinal)
        || volume.Split('/').Any(static part => part is "cache" or "log" or "logs" or "temp" or "tmp");

    /// <summary>Below a bind mount, an anonymous volume shows files of the image that the bind mount would hide, such as <c>node_modules</c>.</summary>
    /// <remarks>Those of <c>node_modules</c> were installed by the image, wherever the bind mount is.</remarks>
    private static bool ShieldsImageFiles(MountedPath volume, ServiceStorage storage) =>
        volume.Path.EndsWith("/node_modules", StringComparison.Ordinal) || storage.Mounts.Any(mount => mount.Kind == MountKind.Bind && ContainerPath.IsAbove(mount.Path, volume.Path));
}
