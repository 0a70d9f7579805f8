using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A variable and the one that names a file with its value, which the entrypoints of these images refuse.</summary>
/// <remarks>docker-library/postgres, docker-library/mysql and MariaDB/mariadb-docker, docker-entrypoint.sh, function file_env; so those of mongo, wordpress, nextcloud, matomo, redmine and pgadmin4.</remarks>
internal sealed class VariableTwiceRule : ServiceRule
{
    private const string Suffix = "_FILE";

    private static readonly string[] Refusing =
        ["dpage/pgadmin4", "matomo", "mongo", "nextcloud", "pgvector/pgvector", "postgis/postgis", "timescale/timescaledb", "wordpress"];

    public override RuleDescriptor Descriptor { get; } = new("CG3001", "A value and the file with it are both given", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !(facts.Pitfalls.Contains("file-env-exclusive") || Refusing.Contains(facts.Repository))
            || service.Extends is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        foreach (var file in service.Environment.Select(static entry => entry.Key).Where(name => IsFileVariable(name, facts)).ToList())
        {
            var name = file.Substring(0, file.Length - Suffix.Length);
            if (EnvironmentValues.HasValue(service, name) && EnvironmentValues.HasValue(service, file))
            {
                findings.Report(
                    $"Service '{service.Key}' sets both {name} and {file}, which {ImageName.Of(facts)} refuses, so the container exits; leave one of the two out",
                    Hints.Of(("first", name), ("second", file)), service.Environment[name], service);
            }
        }
    }

    /// <summary>Whether the image reads a file for a variable; where all of a beginning are alike, there is an asterisk for the rest.</summary>
    private static bool IsFileVariable(string name, ImageFacts facts) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && facts.SecretFileVariables.Any(known => known == name
            || (known.IndexOf('*') is var star and > 0 && name.StartsWith(known.Substring(0, star), StringComparison.Ordinal)));
}
