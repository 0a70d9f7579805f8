namespace ComposeGen.Rules;

/// <summary>How bad a finding is.</summary>
public enum RuleSeverity
{
    /// <summary>Worth knowing; does not show in a build.</summary>
    Info,

    /// <summary>Likely wrong.</summary>
    Warning,

    /// <summary>Loses data, or does not start.</summary>
    Error,
}
