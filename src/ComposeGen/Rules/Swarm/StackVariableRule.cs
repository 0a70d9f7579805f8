using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A variable that <c>docker stack deploy</c> cannot fill in.</summary>
/// <remarks>docker/cli, <c>cli/compose/template</c>, and <c>cli/compose/loader/interpolate.go</c> for the numbers it reads from text.</remarks>
internal sealed class StackVariableRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5009", "A variable that docker stack deploy cannot fill in", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        NamedNode[] nodes =
        [
            .. context.File.Services.Known.Where(static service => !service.IsUnknown("profiles") && StackParts.Has(service)),
            .. context.File.Networks.Known, .. context.File.Volumes.Known, .. context.File.Secrets.Known, .. context.File.Configs.Known,
        ];
        foreach (var node in nodes.Where(static node => !node.IsKeyUnknown))
        {
            StackParts.Visit(node, (inner, key, value) =>
            {
                if (SwarmAttributes.Of(inner, key, value).Support is SwarmSupport.Kept or SwarmSupport.Converted)
                    CheckValue(node, inner, key, value, findings);
            });
        }
    }

    private static void CheckValue(NamedNode subject, ComposeNode node, string key, object? value, FindingCollector findings)
    {
        switch (value)
        {
            case Command command:
                CheckValue(subject, node, key, (object?)command.Line ?? command.WordList, findings);
                break;
            case IComposeList list:
                foreach (var item in list.Known.OfType<Scalar>())
                    CheckValue(subject, node, key, item, findings);
                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries.Where(static entry => entry.Value is Scalar or TextList))
                    CheckValue(subject, node, key, entry.Value, findings);
                break;
            case Scalar scalar:
                CheckScalar(subject, node, key, scalar, findings);
                break;
        }
    }

    private static void CheckScalar(NamedNode subject, ComposeNode node, string key, Scalar scalar, FindingCollector findings)
    {
        try
        {
            if (scalar.AsText().Parts.OfType<Variable>().Select(variable => Problem(node, key, variable)).FirstOrDefault(static problem => problem is not null) is { } problem)
                findings.Report($"{subject.NodeType.Name} '{subject.Key}' has in {key} {problem}", scalar, node, subject);
        }
        catch (Exception exception) when (IsUndecided(exception))
        {
            // The name of something that is not known; it holds no variable.
        }
    }

    private static string? Problem(ComposeNode node, string key, Variable variable) =>
        variable.Operator is ":+" or "+" ? $"'{variable.Expression}', a notation that docker stack deploy refuses; use Env.Default"
        : variable.Operand?.Parts.OfType<Variable>().Any() == true ? $"'{variable.Expression}', and docker stack deploy takes the variable within as it stands; use one variable"
        : (node, key) is (Service, "init" or "pids_limit" or "tmpfs") or (ResourceLimits, "pids") or (TmpfsOptions, "size") or (DiscreteResource, "value")
            ? $"'{variable.Expression}', and docker stack deploy takes no variable there; write the value"
        : null;
}
