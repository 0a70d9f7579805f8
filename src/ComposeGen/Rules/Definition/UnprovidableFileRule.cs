namespace ComposeGen.Rules.Definition;

/// <summary>A secret or config that Compose cannot give to the services that list it.</summary>
/// <remarks>docker/compose, <c>pkg/compose/create.go</c> and <c>pkg/compose/secrets.go</c>.</remarks>
internal sealed class UnprovidableFileRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0016", "A secret or config that Compose cannot provide", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var reference in service.KnownItems<SecretReference>("secrets"))
        {
            if (reference.KnownValueOf("source") is Secret secret)
                Check(service, secret, reference, context, findings);
        }

        foreach (var reference in service.KnownItems<ConfigReference>("configs"))
        {
            if (reference.KnownValueOf("source") is Config config)
                Check(service, config, reference, context, findings);
        }
    }

    private static void Check(Service service, NamedNode source, ComposeNode reference, RuleContext context, FindingCollector findings)
    {
        var reason = context.IsForSwarm ? null
            : source.LiteralOf("external") == "true" ? "is external, which only Swarm has"
            : source is Secret && source.IsSet("driver") ? "has a driver, which only Swarm has"
            : source.IsSet("template_driver") ? "has a template_driver, which only Swarm has"
            : null;
        if (reason is not null)
        {
            findings.Report(
                $"Service '{service.Key}' lists {source.Described()}, which {reason}, and Compose does not start it; give it a file or an environment variable",
                reference, service);
        }
        else if (service.LiteralOf("read_only") == "true" && (source.IsSet("environment") || source is Config && source.IsSet("content")))
        {
            findings.Report(
                $"Service '{service.Key}' is read_only and lists {source.Described()}, which is no file of the host, and Compose cannot write it into the container; take it from a file or {findings.Say("leave out ReadOnly", "leave out read_only")}",
                Hints.Of(("first", nameof(Service.ReadOnly))), reference, service);
        }
    }
}
