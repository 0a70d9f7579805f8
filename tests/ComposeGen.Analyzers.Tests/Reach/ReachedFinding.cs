namespace ComposeGen.Analyzers.Tests.Reach;

/// <summary>Something that the build reports, and how far the editor gets with it.</summary>
/// <param name="Definitions">Which definitions it was found in.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">What it says.</param>
/// <param name="Place">The text that the build's finding is placed at.</param>
/// <param name="IsFound">Whether the editor says the same.</param>
/// <param name="IsExact">Whether it says so at the build's place, and that place is more than the name of the class.</param>
internal sealed record ReachedFinding(string Definitions, string Id, string Message, string Place, bool IsFound, bool IsExact);
