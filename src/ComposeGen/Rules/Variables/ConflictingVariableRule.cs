namespace ComposeGen.Rules.Variables;

/// <summary>One variable has several defaults, or is described in several ways.</summary>
internal sealed class ConflictingVariableRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0111", "A variable with two defaults or descriptions", RuleSeverity.Warning) { IsOnlyForDefinitions = true };

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var uses in ModelVariables.All(context.File).GroupBy(static use => use.Variable.Name))
        {
            Compare(uses, DefaultOf, findings, static (name, first, other) =>
                $"{name} is '{other}' by default here and '{first}' elsewhere, so services disagree where it is not set; keep one of them, in a field that both use");
            Compare(uses, static variable => variable.Description, findings, static (name, first, other) =>
                $"{name} is described as '{other}' here and as '{first}' elsewhere, and .env.example can say only one of them; keep one, in a field that both use");
        }
    }

    private static string? DefaultOf(Variable variable) => variable.Operator is ":-" or "-" ? variable.Operand!.Template : null;

    private static void Compare(IEnumerable<VariableUse> uses, Func<Variable, string?> read, FindingCollector findings, Func<string, string, string, string> message)
    {
        string? first = null;
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (read(use.Variable) is { } value)
            {
                first ??= value;
                if (value != first && reported.Add(value))
                {
                    findings.Report(message(use.Variable.Name, first, value), use.Variable, use.Value, use.Node);
                }
            }
        }
    }
}
