using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Several things are mounted at one path of a service.</summary>
/// <remarks>Compose merges such entries or refuses the file, and drops a secret or config at the path of a volume.</remarks>
internal sealed class DuplicateTargetRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1107", "Several things are mounted at one path", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        // What is not known can add a mount but takes none away, so all that is known is judged.
        var sources = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (written, text, anchor, source) in KnownMounts(service))
        {
            if (ContainerPath.Normalise(written) is not { } path)
                continue;
            if (!sources.TryGetValue(path, out var first))
                sources.Add(path, source);
            else if (source is null || !ReferenceEquals(first, source))
                findings.Report(
                    $"Service '{service.Key}' mounts more than one thing at {path}, and only one of them can be there; give each a path of its own",
                    text, anchor, service);
        }
    }

    /// <summary>Path, text, node and, for a secret or config, what it is: naming one twice does no harm.</summary>
    private static IEnumerable<(string Path, Text? Text, object? Anchor, object? Source)> KnownMounts(Service service)
    {
        foreach (var mount in Known<Mount>(service, "volumes"))
        {
            if (mount.KnownValueOf("target") is Text { Literal: { } path } text)
                yield return (path, text, mount, null);
        }

        foreach (var tmpfs in Known<Text>(service, "tmpfs"))
        {
            if (tmpfs.Literal is { } entry)
                yield return (ServiceStorage.TmpfsPath(entry), tmpfs, null, null);
        }

        foreach (var secret in Known<SecretReference>(service, "secrets"))
        {
            if (IsKnown(secret) && ServiceStorage.SecretPath(secret.Source, secret.Target) is { } path)
                yield return (path, secret.Target, secret, secret.Source);
        }

        foreach (var config in Known<ConfigReference>(service, "configs"))
        {
            if (IsKnown(config) && ServiceStorage.ConfigPath(config.Source, config.Target) is { } path)
                yield return (path, config.Target, config, config.Source);
        }
    }

    private static bool IsKnown(ComposeNode reference) =>
        !reference.IsUnknown("source") && !reference.IsUnknown("target")
        && reference.KnownValueOf("source") is not NamedNode { IsKeyUnknown: true };

    private static IReadOnlyList<T> Known<T>(Service service, string key)
        where T : class => service.KnownValueOf(key) is ComposeList<T> list ? list.Known : [];
}
