namespace ComposeGen.Rules;

/// <summary>A name that Compose or the engine refuses.</summary>
/// <remarks>Compose specification, schema: patterns of the keys of services, volumes, networks, secrets and configs, and of <c>name</c>.</remarks>
internal sealed class NameRule : Rule
{
    private const string KeyAlphabet = "letters, digits, '.', '_' and '-'";

    public override RuleDescriptor Descriptor => DefinitionRules.InvalidName;

    public override void Check(RuleContext context, FindingCollector findings)
    {
        if (context.File.KnownValueOf("name") is Text { Literal: { } name } text && !IsProjectName(name))
        {
            findings.Report(
                $"The application's name '{name}' is not a project name of Compose; use lower-case letters, digits, '_' and '-', beginning with a letter or digit",
                text, context);
        }

        foreach (var key in new[] { "services", "models", "networks", "volumes", "secrets", "configs" })
        {
            foreach (var node in (context.File.KnownValueOf(key) as IComposeList)?.Known.OfType<NamedNode>() ?? [])
                CheckNode(node, findings);
        }
    }

    private static void CheckNode(NamedNode node, FindingCollector findings)
    {
        if (node is { HasKey: true, IsKeyUnknown: false } && !IsKey(node.Key))
        {
            findings.Report(
                $"'{node.Key}' is not a name that Compose accepts for a {node.NodeType.Name.ToLowerInvariant()}; {findings.Say("set Key to", "give it")} a name of {KeyAlphabet}",
                Hints.Of(("name", node.Key)), node);
        }

        if (node is Service service && service.KnownValueOf("container_name") is Text { Literal: { } container } text && !IsContainerName(container))
        {
            findings.Report(
                $"'{container}' is not a name that the engine accepts for a container; use {KeyAlphabet}, beginning with a letter or digit, and at least two of them",
                text, service);
        }
    }

    private static bool IsKey(string name) => name.Length > 0 && name.All(static c => IsLetterOrDigit(c) || c is '.' or '_' or '-');

    private static bool IsContainerName(string name) => name.Length > 1 && IsKey(name) && IsLetterOrDigit(name[0]);

    private static bool IsProjectName(string name) =>
        name.Length > 0 && name[0] is not ('_' or '-') && name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-');

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
