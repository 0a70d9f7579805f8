using System.Text.RegularExpressions;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>Variables for files with secrets that rabbitmq has had, and ends upon, and the user of mysql that is there already.</summary>
/// <remarks>docker-library/rabbitmq, docker-entrypoint.sh since 3.9; docker-library/mysql, docker-entrypoint.sh.</remarks>
internal sealed class RemovedVariableRule : ServiceRule
{
    private static readonly string[] Removed = ["RABBITMQ_DEFAULT_PASS_FILE", "RABBITMQ_DEFAULT_USER_FILE"];

    private static readonly Regex Versions = new(@"^(?:4|3\.(?:9|1\d))(?:\D|$)|^(?:latest|management|alpine)", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } = new("CG3003", "A variable that the image refuses", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || service.Build is not null || service.Extends is not null || ServiceRole.IsClientOrOneOff(service, context))
            return;
        if (facts.Repository == "mysql" && service.Environment.ContainsKey("MYSQL_USER") && service.Environment["MYSQL_USER"]?.Literal == "root")
        {
            findings.Report(
                $"Service '{service.Key}' sets MYSQL_USER to root, which mysql refuses, so the container exits while its volume is new; leave it out, since MYSQL_ROOT_PASSWORD is for root",
                service.Environment["MYSQL_USER"], service);
        }

        if (!facts.Pitfalls.Contains("removed-file-env") || !Versions.IsMatch(facts.Reference.Tag ?? "latest"))
            return;

        foreach (var name in Removed.Where(name => EnvironmentValues.HasValue(service, name)))
        {
            findings.Report(
                $"Service '{service.Key}' sets {name}, which rabbitmq refuses since 3.9, so the container exits; mount a file of /etc/rabbitmq/conf.d with default_user and default_pass",
                service.Environment[name], service);
        }
    }
}
