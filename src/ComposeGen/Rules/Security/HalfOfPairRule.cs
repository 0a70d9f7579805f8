using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>The name of the first user without its password, or the other way round.</summary>
/// <remarks>docker-library/mongo, docker-entrypoint.sh.</remarks>
internal sealed class HalfOfPairRule : ServiceRule
{
    private const string User = "MONGO_INITDB_ROOT_USERNAME";
    private const string Password = "MONGO_INITDB_ROOT_PASSWORD";

    public override RuleDescriptor Descriptor { get; } = new("CG3004", "A user without a password, or the other way round", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !facts.Pitfalls.Contains("paired-env")
            || service.Extends is not null || service.EnvFile.Count > 0 || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        foreach (var (given, other) in new[] { (User, Password), (Password, User) })
        {
            if (EnvironmentValues.HasValue(service, given) && !service.Environment.ContainsKey(other) && !service.Environment.ContainsKey(other + "_FILE"))
            {
                findings.Report(
                    $"Service '{service.Key}' sets {given} without {other}, upon which {ImageName.Of(facts)} exits while its volume is new; set both, or none",
                    Hints.Of(("variable", other)), service.Environment[given], service);
            }
        }
    }
}
