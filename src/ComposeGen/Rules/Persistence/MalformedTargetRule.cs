using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A path in the container that the engine refuses or reads as another.</summary>
/// <remarks>Docker documentation, "Volumes", section "Syntax": the target is an absolute path; compose-go, <c>format/volume.go</c>: a letter with a colon is a drive.</remarks>
internal sealed class MalformedTargetRule : ServiceRule
{
    private const string Relative = "which is not absolute, and the container does not start";
    private const string Backwards = "whose '..' the engine resolves to another path";

    public override RuleDescriptor Descriptor { get; } =
        new("CG1108", "A path in the container is not an absolute path", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Platform is { } platform && platform.Literal?.StartsWith("linux", StringComparison.OrdinalIgnoreCase) != true)
            return;

        // Each path is wrong by itself, whatever else is not known.
        foreach (var mount in (service.KnownValueOf("volumes") as ComposeList<Mount>)?.Known ?? [])
        {
            if (!mount.IsUnknown("target") && !mount.IsUnknown("type") && mount.Type?.Literal != MountType.Npipe)
            {
                var target = mount.Target is { } text ? text.Literal : "";
                if (IsVolumeTakenForDrive(mount, target, context) && ServiceImage.IsLinux(service))
                {
                    findings.Report(
                        $"Service '{service.Key}' mounts '{target}', which Compose takes for a path on a drive of Windows and not for the volume '{target![0]}', and the container does not start; give the volume a name of two letters or more, or write the mount in its long syntax",
                        mount.Target, mount, service);
                }
                else
                {
                    Report(service, target, findings, mount.Target, mount, service);
                }
            }
        }

        foreach (var tmpfs in (service.KnownValueOf("tmpfs") as TextList)?.Known ?? [])
            Report(service, tmpfs.Literal is { } entry ? ServiceStorage.TmpfsPath(entry) : null, findings, tmpfs, service);
    }

    /// <summary>A short mount of a volume whose name is one letter.</summary>
    private static bool IsVolumeTakenForDrive(Mount mount, string? target, RuleContext context) =>
        mount.Source is null && target is { Length: > 2 } && target[1] == ':' && target[2] == '/' && context.File.Volumes.Any(volume => volume.Key == target.Substring(0, 1));

    private static void Report(Service service, string? path, FindingCollector findings, params object?[] anchors)
    {
        if (path is null || ContainerPath.Normalise(path) is not null || (IsWindowsPath(path) && !ServiceImage.IsLinux(service)))
            return;
        var reason = WhyWrong(path);
        var repaired = reason is Relative or Backwards ? ContainerPath.Repair(path) : null;
        findings.Report(
            $"Service '{service.Key}' mounts something at '{path}', {reason}; write {repaired ?? "the absolute path of a directory or file in the container"}",
            repaired is null ? null : Hints.Of(("path", repaired), ("service", service.Key)),
            anchors);
    }

    private static string WhyWrong(string path)
    {
        if (path.Length == 0)
            return "which is empty, and Compose refuses the file";
        if (IsWindowsPath(path))
            return "which is a path of Windows, and the container does not start";
        if (path.Contains(':'))
            return "whose colon the engine takes for a separator";
        if (path[0] != '/')
            return Relative;
        return path.Contains("..") ? Backwards : "which would hide the whole image, and the engine refuses it";
    }

    private static bool IsWindowsPath(string path) =>
        path.Contains('\\') || (path.Length > 1 && path[1] == ':' && char.IsLetter(path[0]));
}
