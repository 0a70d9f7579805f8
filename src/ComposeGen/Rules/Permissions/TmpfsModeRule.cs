using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A tmpfs belongs to root, and its mode is to keep others out.</summary>
/// <remarks>compose-spec issues 176 and 278; compose issue 7733. Run on an engine: where the image has the directory, its mode comes first, so that one such as /tmp is left alone.</remarks>
internal sealed class TmpfsModeRule : ServiceRule
{
    private static readonly string[] Shared = ["/dev/shm", "/tmp", "/var/tmp"];

    public override RuleDescriptor Descriptor { get; } = new("CG2107", "A user cannot write to a tmpfs", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceUser.Of(service) is not { } user || service.PreStart.Count > 0 || service.PostStart.Count > 0)
            return;
        var mayBeGroup = user.Gid is null or 0 || service.GroupAdd.Count > 0;
        foreach (var (written, mode, anchor) in Modes(service))
        {
            var path = ContainerPath.Normalise(written);
            if (path is null || Shared.Contains(path) || (mode & 0b010) != 0 || (mayBeGroup && (mode & 0b010_000) != 0)
                || ServiceImage.Facts(service)?.DataPaths?.Any(data => ContainerPath.Touch(data, path)) == true)
            {
                continue;
            }

            findings.Report(
                $"Service '{service.Key}' runs as user {user} and cannot write to the tmpfs at {path}, which belongs to root and has a mode for root alone; leave the mode out, or list it in {findings.Say("Tmpfs", "tmpfs")} as \"{path}:uid={user.Uid},mode=0700\"",
                anchor, service);
        }
    }

    private static IEnumerable<(string Path, int Mode, object Anchor)> Modes(Service service)
    {
        foreach (var mount in service.KnownItems<Mount>("volumes"))
        {
            if (mount.LiteralOf("type") == "tmpfs" && mount.LiteralOf("target") is { } target && mount.Tmpfs?.Mode?.Bits is { } bits)
                yield return (target, bits, mount);
        }

        foreach (var entry in service.KnownItems<Text>("tmpfs"))
        {
            if (entry.Literal is not { } text || text.IndexOf(':') is not (> 0 and var end))
                continue;
            var options = text.Substring(end + 1).Split(',');
            if (options.FirstOrDefault(static option => option.StartsWith("mode=", StringComparison.Ordinal)) is { } mode
                && !options.Any(static option => option.StartsWith("uid=", StringComparison.Ordinal) || option.StartsWith("gid=", StringComparison.Ordinal))
                && mode.Length is > 5 and < 11 && mode.Skip(5).All(static digit => digit is >= '0' and <= '7'))
            {
                yield return (ServiceStorage.TmpfsPath(text), Convert.ToInt32(mode.Substring(5), 8), entry);
            }
        }
    }
}
