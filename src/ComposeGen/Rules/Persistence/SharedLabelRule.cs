using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A private label on what several services mount: only the last one can read it.</summary>
/// <remarks>Compose specification, "volumes", selinux; docs.docker.com, "Bind mounts", section "Configure the SELinux label".</remarks>
internal sealed class SharedLabelRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1125", "Services take the SELinux label of a path from each other", RuleSeverity.Warning);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        var owners = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in context.File.Services.Known)
        {
            foreach (var (mount, path) in HostPaths.Of(service))
            {
                if ((mount.KnownValueOf("bind") as BindOptions)?.LiteralOf("selinux") != "Z")
                    continue;
                if (!owners.TryGetValue(path, out var first))
                    owners.Add(path, service);
                else if (!ReferenceEquals(first, service))
                    findings.Report($"Services '{first.Key}' and '{service.Key}' both label {path} as their own, so SELinux denies it to the one that started first; use {findings.Say("SelinuxLabel.Shared", "z")}", Hints.Of(("source", path)), mount, service);
            }
        }
    }
}
