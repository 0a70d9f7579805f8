namespace ComposeGen.Rules.Definition;

/// <summary>A service that is named in text and is not there, or is not what it is named for.</summary>
/// <remarks>compose-go, <c>loader/validate.go</c> and <c>types/project.go</c>; moby, <c>daemon/container_operations_unix.go</c> (ipc).</remarks>
internal sealed class UnknownServiceRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0015", "A service that another one names does not serve it", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var key in new[] { "links", "volumes_from" })
        {
            foreach (var entry in service.KnownItems<Text>(key))
            {
                if (ServiceNeeds.Name(entry) is { } name && !IsIncluded(context.File) && Find(context.File, name) is null)
                    findings.Report($"{service.NodeType.Name} '{service.Key}' names '{name}' in {key}, which is no service of this application, and Compose refuses the file; name one that is", entry, service);
            }
        }

        if (service.KnownValueOf("build") is Build build && build.KnownValueOf("additional_contexts") is IComposeMap contexts)
        {
            foreach (var entry in contexts.KnownEntries)
            {
                if (entry.Value is Text { Literal: { } text } value && text.StartsWith("service:", StringComparison.Ordinal) && !IsIncluded(context.File))
                    CheckContext(service, Find(context.File, text.Substring("service:".Length)), text, value, findings);
            }
        }

        if (service.KnownValueOf("ipc") is NamespaceMode { Service: { } other } mode && other.Extends is null && other.Ipc?.AsText().Literal is var ipc
            && (other.Ipc is null || ipc is not null) && ipc is null or "" or "none" or "private")
        {
            findings.Report(
                $"Service '{service.Key}' joins the ipc namespace of '{other.Key}', which does not share it, and the container does not start; set {findings.Say("Ipc = NamespaceMode.Shareable", "ipc: shareable")} there",
                Hints.Of(("service", other.Key), ("value", nameof(NamespaceMode.Shareable))), mode, service);
        }
    }

    private static void CheckContext(Service service, Service? other, string text, Text value, FindingCollector findings)
    {
        if (other is null)
            findings.Report($"Service '{service.Key}' builds with '{text}', which is no service of this application, and Compose refuses the file; name one that is", value, service);
        else if (other.Build is null && other.Extends is null)
            findings.Report($"Service '{service.Key}' builds with '{text}', which is not built itself, and Compose refuses the file; name one that has a {findings.Say("Build", "build")}, or use docker-image://", value, service);
    }

    private static Service? Find(ComposeFile file, string name) => file.Services.FirstOrDefault(candidate => candidate.Key == name);

    /// <summary>Services of included files are not known here.</summary>
    private static bool IsIncluded(ComposeFile file) => file.Include.Count > 0;
}
