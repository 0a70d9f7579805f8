using System.Text.RegularExpressions;

namespace ComposeGen.Rules.Security;

/// <summary>A password in the definitions, and so in every copy of the source and of the Compose file.</summary>
/// <remarks>Docker documentation, "Manage secrets securely in Docker Compose"; the build check SecretsUsedInArgOrEnv.</remarks>
internal sealed class LiteralSecretRule : ServiceRule
{
    private static readonly Regex Names = new(
        "(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|SECRET_KEY|ACCESS_KEY|PRIVATE_KEY|MASTER_KEY)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The part of a connection string, up to where a quoted value or the next part begins.</summary>
    private static readonly Regex Part = new(@"(?:^|;)\s*(?:password|pwd)\s*=\s*[^;\s]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] NoSecrets = ["0", "1", "disabled", "false", "no", "none", "true", "yes"];

    public override RuleDescriptor Descriptor { get; } = new("CG3002", "A secret is written into the definitions", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var entry in (service.KnownValueOf("environment") as IComposeMap)?.KnownEntries ?? [])
        {
            if ((entry.Value as Scalar)?.AsText().Literal is { } value && IsSecret(entry.Key, value))
            {
                findings.Report(
                    $"The environment of service '{service.Key}' has {(Names.IsMatch(entry.Key) ? entry.Key : "a password in " + entry.Key)} in plain text, readable for all who see the source, compose.yaml or the container; use a variable{findings.Say(" (Env.Required)", "")}, or a secret if the image reads it from a file",
                    Hints.Of(("variable", Names.IsMatch(entry.Key) ? entry.Key : null)), entry.Value, service);
            }
        }
    }

    private static bool IsSecret(string name, string value) =>
        Names.IsMatch(name)
            ? value.Length > 0 && value[0] != '/' && !NoSecrets.Contains(value, StringComparer.OrdinalIgnoreCase)
            : Part.IsMatch(value);
}
