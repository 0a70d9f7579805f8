namespace ComposeGen.Rules;

/// <summary>Something lacks what Compose needs to make anything of it.</summary>
/// <remarks>Compose specification, schema (<c>required</c>); compose-go, <c>loader/validate.go</c> and <c>validation/validation.go</c>.</remarks>
internal sealed class IncompleteDefinitionRule : NodeRule
{
    /// <summary>Attributes that a mapping cannot do without.</summary>
    private static readonly ILookup<string, (string Node, string Key, string What)> Required = new[]
    {
        ("Port", "target", "port"),
        ("DeviceMapping", "source", "device"),
        ("EnvFile", "path", "env_file"),
        ("Extends", "service", "extends"),
        ("Provider", "type", "provider"),
        ("WatchRule", "path", "rule of develop.watch"),
        ("WatchRule", "action", "rule of develop.watch"),
        ("ServiceHook", "command", "command of a hook"),
        ("PreStartHook", "command", "command of a hook"),
        ("Model", "model", "model"),
        ("SecretReference", "source", "secret"),
        ("ConfigReference", "source", "config"),
    }.ToLookup(static required => required.Item1);

    public override RuleDescriptor Descriptor { get; } = new("CG0006", "A definition is not complete", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        switch (node)
        {
            case Service service:
                ReportLack(Lack(service), findings.Say("set Image, Build or Provider", "set image, build or provider"));
                break;
            case Secret secret:
                ReportLack(Lack(secret), findings.Say("use Secret.FromFile or Secret.FromEnvironment", "set file or environment"));
                break;
            case Config config:
                ReportLack(Lack(config), findings.Say("use Config.FromFile, FromContent or FromEnvironment", "set file, content or environment"));
                break;
            case Mount { Source: null, Type: { Literal: MountType.Bind or MountType.Image } type }:
                Report($"mount of type '{type}'", "source", "Source");
                break;
            case Healthcheck { StartInterval: not null, StartPeriod: null }:
                Report("health check with a start_interval", "start_period", "After(…)");
                break;
            case DeviceRequest { Capabilities.Count: 0 } request when owner is Service { Deploy.Resources.Reservations.Devices: { } devices } && devices.Contains(request):
                Report("device of deploy.resources", "capabilities", "Capabilities");
                break;
            case WatchRule { Target: null, Action: { Literal: WatchAction.Sync or WatchAction.SyncRestart or WatchAction.SyncExec } action }:
                Report($"rule of develop.watch with the action '{action}'", "target", "Target");
                break;
        }

        foreach (var (_, key, what) in Required[node.NodeType.Name])
        {
            if (node.ValueOf(key) is null or Text { Literal: "" })
                Report(what, key, node.PropertyOf(key));
        }

        void Report(string what, string key, string property) => findings.Report(
            $"A {what} of {owner.Described()} has no {key}, and Compose refuses the file; set {findings.Say(property, key)}", node, owner);

        void ReportLack(string? missing, string remedy)
        {
            if (missing is not null)
                findings.Report($"{owner.NodeType.Name} '{owner.Key}' has {missing}, and Compose refuses the file; {remedy}", owner);
        }
    }

    private static string? Lack(Service service) =>
        service.Image is not null and not { Literal: "" } || service.Build is not null || service.Provider is not null || service.Extends is not null
            ? null
            : "neither an image nor a build";

    private static string? Lack(Secret secret) =>
        secret.File is not null || secret.Environment is not null || secret.External is { Literal: not false }
            ? null
            : "no source";

    private static string? Lack(Config config) =>
        config.File is not null || config.Environment is not null || config.Content is not null || config.External is { Literal: not false }
            ? null
            : "no source";
}
