namespace ComposeGen.Rules;

/// <summary>Something that a rule has found.</summary>
public sealed class Finding
{
    private static readonly IReadOnlyDictionary<string, string> NoProperties = new Dictionary<string, string>();

    internal Finding(RuleDescriptor rule, string message, object[] anchors, IReadOnlyDictionary<string, string>? properties)
    {
        Rule = rule;
        Message = message;
        Anchors = anchors;
        Properties = properties ?? NoProperties;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>One sentence: what is wrong with which service and path, what will happen, what to do.</summary>
    public string Message { get; }

    /// <summary>What code fixes need to know, such as the right path.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>
    /// Objects of the model that it is about, the most exact first: a text, then its mount, then its service. Each
    /// evaluator points at the first whose place in the source it knows.
    /// </summary>
    internal object[] Anchors { get; }

    internal Finding With(string message) => new(Rule, message, Anchors, Properties);
}
