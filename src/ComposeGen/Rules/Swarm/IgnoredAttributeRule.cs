using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>An attribute that has no effect in a stack.</summary>
/// <remarks>docker/cli, <c>UnsupportedProperties</c>, and <c>cli/compose/convert</c> for what is dropped without a word.</remarks>
internal sealed class IgnoredAttributeRule : AttributeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5002", "An attribute that docker stack deploy ignores", RuleSeverity.Warning);

    protected override SwarmSupport Support => SwarmSupport.Ignored;

    protected override string Verb => "ignores";
}
