using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A variable that would name a file with a secret, of an image that does not read it.</summary>
/// <remarks>grafana/grafana, configure-docker.md: the ending is __FILE; no such variables in the documentation of redis, valkey and SQL Server.</remarks>
internal sealed class UnreadSecretFileRule : ServiceRule
{
    private static readonly Dictionary<string, (Pattern Name, string Todo)> Images = new(StringComparer.Ordinal)
    {
        ["grafana/grafana"] = (new("^GF_.*[A-Z]_FILE$"), "write two underscores before FILE"),
        ["mcr.microsoft.com/mssql/server"] = (new("^(?:MSSQL_)?SA_PASSWORD_FILE$"), "give MSSQL_SA_PASSWORD from a variable"),
        ["redis"] = (new("^REDIS_PASSWORD_FILE$"), "give a configuration with requirepass as the command"),
        ["valkey/valkey"] = (new("^(?:REDIS|VALKEY)_PASSWORD_FILE$"), "give a configuration with requirepass as the command"),
    };

    public override RuleDescriptor Descriptor { get; } = new("CG3018", "A file with a secret is not read", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Images.TryGetValue(facts.Repository, out var image) || service.Build is not null || service.Command is not null || service.Entrypoint is not null)
            return;
        // The file paths of grafana's settings, such as those of its log, end so too.
        foreach (var (name, value) in service.Environment.Where(entry => image.Name.IsMatch(entry.Key) && !entry.Key.Contains("CERT") && !entry.Key.Contains("KEY_FILE")).Select(static entry => (entry.Key, entry.Value)).ToList())
        {
            if (name.Contains("PASSWORD") || name.Contains("SECRET") || name.Contains("TOKEN") || name.Contains("USER"))
                findings.Report($"Service '{service.Key}' sets {name}, which {ImageName.Of(facts)} does not read, so what the file holds has no effect; {image.Todo}", Hints.Of(("key", facts.Repository == "grafana/grafana" ? name.Substring(0, name.Length - "_FILE".Length) + "__FILE" : null)), value, service);
        }
    }

    /// <summary>Whether an image does not read a variable, so that it makes no difference what it names.</summary>
    internal static bool IsUnread(string repository, string name) => Images.TryGetValue(repository, out var image) && image.Name.IsMatch(name);
}
