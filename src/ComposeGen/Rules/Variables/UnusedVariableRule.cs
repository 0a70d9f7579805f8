namespace ComposeGen.Rules.Variables;

/// <summary>A field holds a variable that nothing of the application reads.</summary>
internal sealed class UnusedVariableRule : Rule
{
    public const string Id = "CG0110";

    public override RuleDescriptor Descriptor { get; } = new(Id, "A variable that nothing uses", RuleSeverity.Warning) { IsOnlyForDefinitions = true };

    public override void Check(RuleContext context, FindingCollector findings)
    {
        if (context.File.DeclaredVariables.Count == 0)
        {
            return;
        }

        var used = new HashSet<string>(ModelVariables.All(context.File).Select(static use => use.Variable.Name), StringComparer.Ordinal);
        used.UnionWith(EnvironmentVariables.Of([context.File]).Select(static variable => variable.Name));
        foreach (var (field, variable) in context.File.DeclaredVariables)
        {
            if (!used.Contains(variable.Name))
            {
                findings.Report($"Nothing uses {field}, so setting {variable.Name} changes nothing; put it where its value belongs, or remove the field", variable);
            }
        }
    }
}
