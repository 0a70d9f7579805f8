namespace ComposeGen.Rules.Definition;

/// <summary>What one attribute may hold.</summary>
/// <param name="Node">The mapping that has the attribute.</param>
/// <param name="Key">The attribute.</param>
/// <param name="Accepts">Whether it may hold a text; of a list each item, of a mapping each value is asked.</param>
/// <param name="Form">What it should be, behind "is not".</param>
/// <param name="Outcome">What happens where it is not.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="OfKeys">Whether it is about the keys of a mapping.</param>
internal sealed record ValueCheck(
    string Node, string Key, Func<string, bool> Accepts, string Form, string Outcome, string Remedy, bool OfKeys = false);
