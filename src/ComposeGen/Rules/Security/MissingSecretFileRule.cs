using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A variable with the path of a secret that its service does not have.</summary>
/// <remarks>Compose specification, section "Secrets": only services that list a secret have it.</remarks>
internal sealed class MissingSecretFileRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG3026", "A secret that a variable names is not mounted", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (context.StorageOf(service) is not { IsUncertain: false } storage)
            return;
        foreach (var (name, value) in service.Environment.Select(static entry => (entry.Key, entry.Value)).ToList())
        {
            if (value?.Literal is not { } path || !path.StartsWith(Secret.Directory, StringComparison.Ordinal) || storage.Holding(path) is not null)
                continue;
            var key = path.Substring(Secret.Directory.Length);
            var isDeclared = context.File.Secrets.Any(secret => secret.Key == key);
            if (!isDeclared && !IsRead(service, name, key))
                continue;
            var (lack, remedy) = isDeclared
                ? ($"the secret '{key}' is not mounted there", "add it")
                : ($"nothing is mounted there and the application has no secret '{key}'", "make the secret, and add it");
            findings.Report(
                $"Service '{service.Key}' sets {name} to {path}, but {lack}, so there is no such file; {remedy} to {findings.Say("Secrets", "secrets")} of the service", value, service);
        }
    }

    /// <summary>Whether an image that is known reads the file. One of one's own may come with it.</summary>
    private static bool IsRead(Service service, string name, string key) =>
        service is { Build: null, Project: null, Entrypoint: null } && ServiceImage.Facts(service) is { IsBaseImage: false } facts
        && name.EndsWith("_FILE", StringComparison.Ordinal) && key.IndexOf('/') < 0 && !UnreadSecretFileRule.IsUnread(facts.Repository, name);
}
