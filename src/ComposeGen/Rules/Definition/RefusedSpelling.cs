namespace ComposeGen.Rules.Definition;

/// <summary>What was probably meant by a value that is refused, where only its spelling is wrong.</summary>
internal static class RefusedSpelling
{
    /// <summary>The accepted value; null if none is so near that it must have been meant.</summary>
    public static string? Meant(string text, Func<string, bool> accepts)
    {
        var trimmed = text.Trim();
        string[] spellings = [trimmed, trimmed.ToLowerInvariant(), trimmed.ToUpperInvariant(), trimmed.Replace('_', '-'), trimmed.ToLowerInvariant().Replace('_', '-')];
        return spellings.FirstOrDefault(spelling => spelling.Length > 0 && accepts(spelling))
            ?? ValueForms.CapabilityNames.FirstOrDefault(name => Letters(name) == Letters(text) && accepts(name));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToUpperInvariant)]);
}
