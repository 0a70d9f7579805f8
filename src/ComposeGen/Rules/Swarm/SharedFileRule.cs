namespace ComposeGen.Rules.Swarm;

/// <summary>A secret or config that one service has twice, for different users: the engine keeps one file of it per container.</summary>
/// <remarks>The engine's source: <c>SecretFilePath</c> is made of the secret's id alone.</remarks>
internal sealed class SharedFileRule : StackServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5013", "A file of a swarm cannot have two owners or modes", RuleSeverity.Warning);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        Compare("secret", service.Secrets, static file => file.Source?.Key);
        Compare("config", service.Configs, static file => file.Source?.Key);

        void Compare<T>(string kind, IEnumerable<T> files, Func<T, string?> source)
            where T : ComposeNode
        {
            foreach (var mounts in files.Where(file => source(file) is not null && Access(file) is not null).GroupBy(source, StringComparer.Ordinal))
            {
                var first = Access(mounts.First());
                if (mounts.FirstOrDefault(file => Access(file) != first) is { } other)
                {
                    findings.Report(
                        $"The {kind} '{mounts.Key}' is one file in each container of service '{service.Key}', wherever it is mounted: a swarm gives it the owner and mode of one of its mounts, and chance decides which; give all of them the same, or make a second {kind}",
                        other, service);
                }
            }
        }
    }

    /// <summary>Owner and mode; null if one of them is a variable, or not known.</summary>
    private static string? Access(ComposeNode file) =>
        Setting(file, "uid", "0") is { } uid && Setting(file, "gid", "0") is { } gid && Setting(file, "mode", "0444") is { } mode ? $"{uid}:{gid} {mode}" : null;

    private static string? Setting(ComposeNode file, string key, string usual) => file.IsSet(key) || file.IsUnknown(key) ? file.LiteralOf(key) : usual;
}
