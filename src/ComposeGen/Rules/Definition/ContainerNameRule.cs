namespace ComposeGen.Rules.Definition;

/// <summary>Two services whose containers have one name.</summary>
/// <remarks>compose-go, <c>types/project.go</c>, <c>CheckContainerNameUnicity</c>.</remarks>
internal sealed class ContainerNameRule : Rule
{
    public override RuleDescriptor Descriptor => DefinitionRules.DuplicateName;

    public override void Check(RuleContext context, FindingCollector findings)
    {
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in context.File.Services.Known.Where(static service => !service.IsKeyUnknown))
        {
            if (service.KnownValueOf("container_name") is not Text { Literal: { Length: > 0 } name } text)
                continue;
            if (!services.TryGetValue(name, out var first))
                services.Add(name, service);
            else if (!service.IsUnknown("profiles") && !first.IsUnknown("profiles") && service.Profiles.Count == 0 && first.Profiles.Count == 0)
                findings.Report($"The containers of services '{first.Key}' and '{service.Key}' are both named '{name}', and Compose refuses the file; give one of them another name", text, service);
        }
    }
}
