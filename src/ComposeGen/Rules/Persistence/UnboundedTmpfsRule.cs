using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Memory without a bound: by default half of the host's.</summary>
/// <remarks>Docker documentation, "tmpfs mounts", section "Options for --tmpfs".</remarks>
internal sealed class UnboundedTmpfsRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1128", "A tmpfs has no size", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var mount in service.KnownItems<Mount>("volumes"))
        {
            if (mount.LiteralOf("type") == "tmpfs" && !mount.IsUnknown("tmpfs") && (mount.KnownValueOf("tmpfs") as TmpfsOptions) is var options
                && (options is null || (!options.IsUnknown("size") && !options.IsSet("size"))) && mount.LiteralOf("target") is { } target)
            {
                Report(target, mount);
            }
        }

        foreach (var entry in service.KnownItems<Text>("tmpfs"))
        {
            if (entry.Literal is { } text && !text.Contains("size="))
                Report(ServiceStorage.TmpfsPath(text), entry);
        }

        void Report(string path, object anchor) => findings.Report(
            $"Service '{service.Key}' can fill half of the host's memory through the tmpfs at {path}; give it a size: {findings.Say($"Tmpfs.At(\"{path}\", 64.MiB())", $"{path}:size=64m")}", anchor, service);
    }
}
