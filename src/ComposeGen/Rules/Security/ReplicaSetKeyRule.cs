using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A replica set of MongoDB with users and without the key that its members know each other by.</summary>
/// <remarks>docker-library/mongo, docker-entrypoint.sh, which adds --auth, and issues 475 and 512: security.keyFile is required when authorization is enabled with replica sets.</remarks>
internal sealed class ReplicaSetKeyRule : ServiceRule
{
    private static readonly string[] Users = ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_USERNAME_FILE"];

    /// <summary>Options that name a key, or a file that may.</summary>
    private static readonly string[] Keys = ["--keyFile", "--clusterAuthMode", "--noauth", "--transitionToAuth", "--config", "-f"];

    public override RuleDescriptor Descriptor { get; } = new("CG3025", "A replica set with users has no key", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { Repository: "mongo" } || service.Build is not null || service.Extends is not null || ServiceRole.IsClientOrOneOff(service, context))
            return;
        var words = ServiceRole.Words(service.Command);
        if (words.Contains(null) || !words.Any(static word => Is(word!, "--replSet")) || words.Any(static word => Array.Exists(Keys, key => Is(word!, key)))
            || !Array.Exists(Users, name => EnvironmentValues.HasValue(service, name)))
        {
            return;
        }

        findings.Report(
            $"Service '{service.Key}' is a member of a replica set and has a user, upon which mongo exits without a key; add --keyFile with a file that belongs to user 999 and has mode 0400, or leave the MONGO_INITDB_ROOT_ variables out",
            service.Anchor("command"), service);
    }

    private static bool Is(string word, string option) => word == option || word.StartsWith(option + "=", StringComparison.Ordinal);
}
