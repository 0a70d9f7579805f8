using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Servers that keep data only where their command says, and a command that says nothing of the volume.</summary>
/// <remarks>Azure/Azurite, Dockerfile: CMD azurite -l /data …; docker-library/docs, nats: -js -sd /data; surrealdb, cli/start.rs: the default is "memory".</remarks>
internal sealed class CommandBesideVolumeRule : ServiceRule
{
    private const string Azurite = "mcr.microsoft.com/azure-storage/azurite";

    private static readonly Dictionary<string, string> Servers = new(StringComparer.Ordinal)
    {
        [Azurite] = "-l {path}",
        ["nats"] = "-js -sd {path}",
        ["surrealdb/surrealdb"] = "rocksdb:{path}/database",
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1131", "The command keeps the data elsewhere than in the volume", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Servers.TryGetValue(facts.Repository, out var remedy) || service.Build is not null
            || service.Entrypoint is not null || service.EnvFile.Count > 0 || service.WorkingDir is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var words = ServiceRole.Words(service.Command);
        if (words.Contains(null) || (words.Count == 0 && facts.Repository == Azurite))
            return;
        var storage = ServiceStorage.Of(service);
        // A file may be the configuration that says where.
        if (storage.IsUncertain || !storage.Mounts.Any() || storage.Mounts.Any(static mount => mount.Kind is not (MountKind.Volume or MountKind.Tmpfs)))
            return;
        var texts = words.Concat(service.Environment.Select(static entry => entry.Value?.Literal)).ToList();
        if (texts.Contains(null) || storage.Mounts.Any(mount => texts.Any(text => text!.Contains(mount.Path.Split('/')[1]))))
            return;
        foreach (var mount in storage.Mounts.Where(static mount => mount.IsWritableStore && mount.Kind == MountKind.Volume))
        {
            findings.Report(
                $"Service '{service.Key}' runs {ImageName.Of(facts)} with a command that does not name {mount.Path}, so its data is not in the volume and is gone with the container; add {remedy.Replace("{path}", mount.Path)} to the Command",
                words.Count > 0 ? service.Anchor("command") : ServiceImage.Origin(service), mount.Node, service);
        }
    }
}
