using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>An attribute that a stack cannot have.</summary>
/// <remarks>docker/cli, schema 3.13 and <c>ForbiddenProperties</c>.</remarks>
internal sealed class RejectedAttributeRule : AttributeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5001", "An attribute that docker stack deploy refuses", RuleSeverity.Error);

    protected override SwarmSupport Support => SwarmSupport.Rejected;

    protected override string Verb => "refuses";
}
