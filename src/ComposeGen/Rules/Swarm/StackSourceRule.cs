namespace ComposeGen.Rules.Swarm;

/// <summary>A config whose content stands in the definition: a stack takes one from a file.</summary>
/// <remarks>docker/cli, schema 3.13: a config has a file or is external.</remarks>
internal sealed class StackSourceRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5007", "A stack cannot have the content of a config", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var config in context.File.Configs.Known)
        {
            if (!config.IsKeyUnknown && config.KnownValueOf("content") is Text content)
            {
                findings.Report(
                    $"Config '{config.Key}' has its content in the definition, which docker stack deploy refuses; put it into a file and use Config.FromFile",
                    content, config);
            }
        }
    }
}
