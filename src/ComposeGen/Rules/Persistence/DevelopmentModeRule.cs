using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Images whose own command runs a server that keeps all in memory, with a volume for its data.</summary>
/// <remarks>hashicorp/docker-consul and hashicorp/docker-vault, Dockerfile: CMD ["agent", "-dev"…] and ["server", "-dev"].</remarks>
internal sealed class DevelopmentModeRule : ServiceRule
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal) { ["hashicorp/consul"] = "agent -dev", ["hashicorp/vault"] = "server -dev" };

    public override RuleDescriptor Descriptor { get; } = new("CG1130", "A server keeps nothing in its development mode", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { DataPaths: { } paths } facts || !Commands.TryGetValue(facts.Repository, out var command) || service.Build is not null
            || !IsDevelopment(service) || service.Entrypoint is not null || service.EnvFile.Count > 0 || service.Environment.Any(static entry => entry.Key.EndsWith("_LOCAL_CONFIG", StringComparison.Ordinal)))
        {
            return;
        }

        var storage = context.StorageOf(service);
        if (storage.IsUncertain || storage.Mounts.Any(mount => facts.ConfigPaths?.Any(config => ContainerPath.Touch(config.Path, mount.Path)) == true))
            return;
        if (storage.Mounts.FirstOrDefault(mount => mount.IsWritableStore && paths.Contains(mount.Path)) is { } data)
        {
            findings.Report(
                $"Service '{service.Key}' runs {ImageName.Of(facts)} {(service.Command is null ? $"with the image's own command ({command})" : "in its development mode (-dev)")}, which keeps everything in memory, so {data.Path} stays empty; give it a {findings.Say("Command", "command")}{(service.Command is null ? "" : " without -dev")} and a configuration with that path",
                ServiceImage.Origin(service), data.Node, service);
        }
    }

    private static bool IsDevelopment(Service service)
    {
        var words = ServiceRole.Words(service.Command);
        return words.Count == 0 || words.Contains("-dev");
    }
}
