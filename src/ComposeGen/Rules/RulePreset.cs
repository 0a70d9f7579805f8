namespace ComposeGen.Rules;

/// <summary>How much the rules have to say: the values of the build's property <c>ComposeGenRules</c>.</summary>
internal enum RulePreset
{
    /// <summary><c>default</c>: each rule as severe as it is.</summary>
    Default,

    /// <summary><c>strict</c>: what is information is a warning, and rules that ask for hardening run.</summary>
    Strict,

    /// <summary><c>minimal</c>: errors only.</summary>
    Minimal,
}
