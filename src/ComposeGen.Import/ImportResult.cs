namespace ComposeGen.Import;

/// <summary>An application as C#, and what was done to get there.</summary>
/// <param name="Application">The application's name.</param>
/// <param name="ClassName">The class with the definitions.</param>
/// <param name="Source">The text of the class.</param>
/// <param name="Carried">How many of each kind are in it, such as 3 services.</param>
/// <param name="Notes">What was not simply carried over.</param>
internal sealed record ImportResult(string Application, string ClassName, string Source, IReadOnlyList<string> Carried, IReadOnlyList<ImportNote> Notes)
{
    /// <summary>Whether it matters to its services which directory paths start from.</summary>
    public bool HasRelativePaths { get; init; }
}
