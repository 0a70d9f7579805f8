namespace ComposeGen.Rules.Persistence;

/// <summary>The local driver mounts a directory that it looks for in the engine's own.</summary>
/// <remarks>compose issues 6343 and 9971; compose-go, paths/resolve.go: only where o is just "bind" does Compose resolve it. Run on an engine: "no such file or directory".</remarks>
internal sealed class RelativeDeviceRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1120", "A volume is bound to a relative path", RuleSeverity.Error);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Driver is not (null or { Literal: "local" }) || !volume.DriverOpts.ContainsKey("o") || !volume.DriverOpts.ContainsKey("device"))
            return;
        var device = volume.DriverOpts["device"];
        if (volume.DriverOpts["o"]?.Literal is { } options && options != "bind" && options.Split(',').Any(static option => option is "bind" or "rbind")
            && device?.Literal is { Length: > 0 } path && path[0] is not ('/' or '~'))
        {
            findings.Report(
                $"Volume '{volume.Key}' is bound to {path}, which the engine looks for in its own directory and does not find, so no service that mounts it starts; give an absolute path, or bind it in the services themselves",
                device, volume);
        }
    }
}
