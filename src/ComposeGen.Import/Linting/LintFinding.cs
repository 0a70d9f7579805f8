using System.Text.RegularExpressions;

namespace ComposeGen.Import.Linting;

/// <summary>Something that a rule found in a Compose file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">What it is about, such as <c>services.db.volumes[0]</c>; it stays the same when lines move.</param>
/// <param name="Message">One sentence: what is wrong, what will happen, what to do.</param>
internal sealed partial record LintFinding(LintRule Rule, SourcePlace Place, string Path, string Message)
{
    /// <summary>The path without the positions in lists, which change when an item is put in above.</summary>
    public string StablePath => Positions().Replace(Path, "[]");

    /// <summary>Two files that use a third may number its parts differently; it is the same finding still.</summary>
    public bool Equals(LintFinding? other) => other is not null && Rule == other.Rule && Place == other.Place && Message == other.Message;

    public override int GetHashCode() => HashCode.Combine(Rule, Place, Message);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Positions();
}
