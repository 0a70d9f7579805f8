using System.Text.RegularExpressions;
using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A name that a swarm does not accept.</summary>
/// <remarks>moby/swarmkit, <c>manager/controlapi</c>: service.go and common.go.</remarks>
internal sealed class StackNameRule : Rule
{
    private const int MaxName = 63;
    private const int MaxSecretName = 64;

    private static readonly Regex Name = new("^[a-zA-Z0-9](?:[-_]*[A-Za-z0-9]+)*$", RegexOptions.CultureInvariant);
    private static readonly Regex SecretName = new("^[a-zA-Z0-9]+(?:[a-zA-Z0-9-_.]*[a-zA-Z0-9])?$", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } = new("CG5008", "A name that a swarm does not accept", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var service in context.File.Services.Known.Where(static service => !service.IsUnknown("profiles") && StackParts.Has(service)))
            Check(context, service, null, Name, MaxName, "letters, digits, '-' and '_'", findings);
        foreach (var secret in context.File.Secrets.Known.Where(static secret => !secret.IsUnknown("name")))
            Check(context, secret, secret.Name, SecretName, MaxSecretName, "letters, digits, '-', '_' and '.'", findings);
        foreach (var config in context.File.Configs.Known.Where(static config => !config.IsUnknown("name")))
            Check(context, config, config.Name, SecretName, MaxSecretName, "letters, digits, '-', '_' and '.'", findings);
    }

    private static void Check(RuleContext context, NamedNode node, Text? own, Regex pattern, int length, string alphabet, FindingCollector findings)
    {
        if (node.IsKeyUnknown || StackNames.Of(context.File, node, own).Literal is not { } name || (name.Length <= length && pattern.IsMatch(name)))
            return;
        findings.Report(
            $"The {node.NodeType.Name.ToLowerInvariant()} '{node.Key}' is called '{name}' in a swarm, which takes at most {length} of {alphabet}, a letter or digit first and last; set {(node is Service ? "Key" : "Name")}",
            Hints.Of(("name", node is Service ? node.Key : null)), own, node);
    }
}
