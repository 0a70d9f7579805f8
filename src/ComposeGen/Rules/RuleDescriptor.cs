namespace ComposeGen.Rules;

/// <summary>What a rule is about, for all who show its findings.</summary>
/// <param name="Id">Its id, such as <c>CG1101</c>.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Severity">How bad its findings are, unless the user says otherwise.</param>
public sealed record RuleDescriptor(string Id, string Title, RuleSeverity Severity)
{
    /// <summary>Whether it is about what only definitions in C# have, so that a Compose file that a person wrote is not judged by it.</summary>
    internal bool IsOnlyForDefinitions { get; init; }

    /// <summary>Whether it asks for what most definitions do without, so that only the preset <c>strict</c> runs it.</summary>
    internal bool IsOnlyStrict { get; init; }

    /// <summary>The area, from the first digits of the id.</summary>
    public string Category => Id[2] switch
    {
        '0' => "Definition",
        '1' => "Persistence",
        '2' => "Permissions",
        '3' => "Security",
        '4' => "Start-up",
        '5' => "Portability",
        _ => "ComposeGen",
    };

    /// <summary>The page that explains it.</summary>
    public string HelpLink => "https://github.com/composegen/composegen/blob/main/docs/rules/" + Id + ".md";
}
