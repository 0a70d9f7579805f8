namespace ComposeGen.CodeFixes;

/// <summary>A repair under the name that Fix All knows it by.</summary>
/// <param name="Key">The name; it never changes.</param>
/// <param name="Repair">The repair.</param>
internal sealed record KeyedRepair(string Key, Repair Repair);
