using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A variable that would name a file with a secret, of an image that does not read it or a service that does not have it.</summary>
/// <remarks>grafana/grafana, configure-docker.md: the ending is __FILE; no such variables in the documentation of redis, valkey and SQL Server.
/// compose-spec, secrets: only services that list a secret have it.</remarks>
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
        ReportUnread(service, findings);
        ReportUnlisted(service, context, findings);
    }

    private static void ReportUnread(Service service, FindingCollector findings)
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

    /// <summary>The path of a secret of the application, which only the services that list it have.</summary>
    private static void ReportUnlisted(Service service, RuleContext context, FindingCollector findings)
    {
        if (context.StorageOf(service) is not { IsUncertain: false } storage)
            return;
        var image = service is { Build: null, Project: null, Entrypoint: null } && ServiceImage.Facts(service) is { IsBaseImage: false } facts ? facts.Repository : null;
        foreach (var (name, value) in service.Environment.Select(static entry => (entry.Key, entry.Value)).ToList())
        {
            if (value?.Literal is not { } path || !path.StartsWith(Secret.Directory, StringComparison.Ordinal) || storage.Holding(path) is not null)
                continue;
            if (context.File.Secrets.FirstOrDefault(secret => Secret.Directory + secret.Key == path) is { } secret)
            {
                findings.Report(
                    $"Service '{service.Key}' sets {name} to {path}, but the secret '{secret.Key}' is not mounted there, so there is no such file; add it to {findings.Say("Secrets", "secrets")} of the service",
                    value, service);
            }
            else if (image is not null && name.EndsWith("_FILE", StringComparison.Ordinal) && !(Images.TryGetValue(image, out var unread) && unread.Name.IsMatch(name)) && path.LastIndexOf('/') == Secret.Directory.Length - 1)
            {
                findings.Report(
                    $"Service '{service.Key}' sets {name} to {path}, but nothing is mounted there and the application has no secret '{path.Substring(Secret.Directory.Length)}', so there is no such file; make the secret, and add it to {findings.Say("Secrets", "secrets")} of the service",
                    value, service);
            }
        }
    }
}
