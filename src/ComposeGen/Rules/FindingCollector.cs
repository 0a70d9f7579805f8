namespace ComposeGen.Rules;

/// <summary>Takes in what a rule finds.</summary>
internal sealed class FindingCollector(RuleDescriptor rule, List<Finding> findings, Notation notation = Notation.CSharp)
{
    /// <summary>What is to be written, where that has no wording that serves for both.</summary>
    public string Say(string inCSharp, string inYaml) => notation is Notation.Yaml ? inYaml : inCSharp;

    /// <summary>Reports something about parts of the model, the most exact first; parts that are null are left out.</summary>
    public void Report(string message, params object?[] anchors) => Report(message, null, anchors);

    public void Report(string message, IReadOnlyDictionary<string, string>? properties, params object?[] anchors) =>
        findings.Add(new Finding(rule, message, [.. anchors.Where(static anchor => anchor is not null).Select(static anchor => anchor!)], properties));
}
