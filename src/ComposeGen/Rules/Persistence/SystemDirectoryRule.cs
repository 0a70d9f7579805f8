using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount over the programs, libraries or settings of an image.</summary>
/// <remarks>Docker documentation, "Volumes", section "Populate a volume using a container", and "Bind mounts", section "Bind-mounting over existing data".</remarks>
internal sealed class SystemDirectoryRule : ServiceRule
{
    private static readonly string[] Directories =
        ["/bin", "/etc", "/lib", "/lib64", "/sbin", "/usr", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/local", "/usr/local/bin", "/usr/sbin"];

    public override RuleDescriptor Descriptor { get; } = new("CG1117", "A mount is over the system of the image", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var mount in context.StorageOf(service).Mounts)
        {
            if (!Directories.Contains(mount.Path) || WhatHappens(mount) is not { } what)
                continue;
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path}, {what}; mount only the directory below it that is meant",
                mount.Text, mount.Node, service);
        }
    }

    private static string? WhatHappens(MountedPath mount) => mount.Kind switch
    {
        MountKind.Volume => "which keeps the files of the image that was first there, so that a newer one runs with old ones",
        MountKind.AnonymousVolume or MountKind.Tmpfs => "which hides the files of the image, or keeps old ones",
        // Tools that work on the host see its own tree at the same place.
        MountKind.Bind when (mount.Node as Mount)?.Source?.Path?.Literal is { } source && source.TrimEnd('/') != mount.Path =>
            "which hides all that the image has there, without which its programs hardly run",
        _ => null,
    };
}
