namespace ComposeGen.Rules;

/// <summary>What can be wrong with a definition before any rule looks at it.</summary>
internal static class DefinitionRules
{
    public static readonly RuleDescriptor NotStaticPartial = new("CG0001", "The class of an application is static and partial", RuleSeverity.Error);

    public static readonly RuleDescriptor UsedBeforeInitialised = new("CG0002", "A field is used before its initialiser has run", RuleSeverity.Error);

    public static readonly RuleDescriptor Unnamed = new("CG0003", "Something of the application has no name", RuleSeverity.Error);

    public static readonly RuleDescriptor DuplicateName = new("CG0004", "Two things have the same name", RuleSeverity.Error);

    public static readonly RuleDescriptor InvalidName = new("CG0005", "A name that Compose does not accept", RuleSeverity.Error);

    public static readonly RuleDescriptor InvalidValue = new("CG0010", "A value that Compose does not accept", RuleSeverity.Error);

    public static readonly RuleDescriptor NotTakenIn = new("CG0021", "A field that is not part of the application", RuleSeverity.Warning);

    public static readonly RuleDescriptor InvalidOverlay = new("CG0100", "An overlay that cannot be applied", RuleSeverity.Error);

    public static readonly RuleDescriptor OverlayFieldUsed = new("CG0101", "Something of an overlay is used without it", RuleSeverity.Error);

    /// <summary>Those that no <see cref="Rule"/> of the catalogue finds.</summary>
    public static readonly IReadOnlyList<RuleDescriptor> All =
        [NotStaticPartial, UsedBeforeInitialised, Unnamed, InvalidValue, NotTakenIn, InvalidOverlay, OverlayFieldUsed];
}
