using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Images whose own command shows how they are used, and ends.</summary>
/// <remarks>minio/minio, Dockerfile.release: CMD ["minio"]; keycloak/keycloak, quarkus/container/Dockerfile: no CMD.</remarks>
internal sealed class MissingCommandRule : ServiceRule
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["minio/minio"] = "server /data",
        ["quay.io/keycloak/keycloak"] = "start",
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1135", "An image does nothing without a command", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is { } facts && Commands.TryGetValue(facts.Repository, out var command)
            && service.Build is null && service.Command is null && service.Entrypoint is null && service.Extends is null)
        {
            findings.Report(
                $"Service '{service.Key}' gives {ImageName.Of(facts)} no command, and without one it shows how it is used and exits; write {findings.Say($"Command = \"{command}\"", $"command: {command}")}",
                Hints.Of(("words", command)), ServiceImage.Origin(service), service);
        }
    }
}
