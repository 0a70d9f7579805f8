using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>The files of a volume, past the engine that keeps them.</summary>
/// <remarks>dclint issue 116; Docker documentation, "Volumes": processes other than Docker should not modify this part of the file system.</remarks>
internal sealed class EngineDirectoryRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1123", "A bind mount goes into the engine's own directory", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (ContainerPath.IsAbove("/var/lib/docker/volumes", path))
                findings.Report($"Service '{service.Key}' binds {path}, where the engine keeps a volume, which is elsewhere on the next host and unseen when the volume is removed; mount the volume itself{findings.Say(": Volume.FromExternal(name)", ", with external: true")}", Hints.Of(("name", NameOf(path))), mount.KnownValueOf("source"), mount, service);
        }
    }

    /// <summary>The volume whose files are all of the directory; null if only part of one is.</summary>
    private static string? NameOf(string path) =>
        path.Split('/') is [_, "var", "lib", "docker", "volumes", var name, "_data"] ? name : null;
}
