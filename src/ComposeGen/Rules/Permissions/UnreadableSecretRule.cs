using System.Globalization;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A secret or config whose owner and mode keep the process out that is to read it.</summary>
/// <remarks>docker/compose, pkg/compose/secrets.go: what is not a file belongs to 0:0 and has mode 0444 unless told otherwise; compose issue 13287. Run on an engine.</remarks>
internal sealed class UnreadableSecretRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2108", "A user cannot read a secret or config", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceUser.Of(service) is not { } user)
            return;
        foreach (var secret in service.KnownItems<SecretReference>("secrets"))
        {
            if (secret.Source is { Environment: not null, File: null } source && !CanRead(service, user, secret.Uid, secret.Gid, secret.Mode))
                Report(secret, source);
        }

        foreach (var config in service.KnownItems<ConfigReference>("configs"))
        {
            if (config.Source is { File: null } source && (source.Environment is not null || source.Content is not null) && !CanRead(service, user, config.Uid, config.Gid, config.Mode))
                Report(config, source);
        }

        void Report(ComposeNode reference, NamedNode source) => findings.Report(
            $"Service '{service.Key}' runs as user {user} and cannot read the {source.Described()}, whose owner and mode keep it out; {findings.Say($"add OwnedBy({user.Uid}, {user.Gid ?? user.Uid})", $"set uid: \"{user.Uid}\" and gid: \"{user.Gid ?? user.Uid}\"")}, or leave the mode out, so that all can read it",
            reference, service);
    }

    private static bool CanRead(Service service, ServiceUser user, Text? uid, Text? gid, UnixMode? mode)
    {
        if (mode is null)
            return true;
        // What a variable decides may let it in.
        if (mode.Bits is not { } bits || Number(uid) is not { } owner || Number(gid) is not { } group)
            return true;
        if (owner == user.Uid)
            return (bits & 0b100_000_000) != 0;
        return (bits & 0b100) != 0 || ((bits & 0b100_000) != 0 && (user.Gid is null || user.Gid == group || service.GroupAdd.Count > 0));
    }

    private static long? Number(Text? text) =>
        text is null ? 0 : long.TryParse(text.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
