using System.Text.RegularExpressions;

namespace ComposeGen.Import.Linting;

/// <summary>Files that are judged together.</summary>
/// <param name="Files">One application: the Compose file, then what is always laid over it.</param>
/// <param name="Alternatives">Files that by their names are laid over the first one, each by itself.</param>
internal sealed partial record LintedFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Alternatives)
{
    /// <summary>Whether a file is called like a Compose file or an overlay.</summary>
    public static bool IsComposeFile(string path) => Names().IsMatch(Path.GetFileName(path));

    /// <summary>
    /// Brings together what belongs together by its name: <c>compose.yaml</c> with <c>compose.override.yaml</c>, as Compose
    /// itself does, and with each <c>compose.NAME.yaml</c>.
    /// </summary>
    public static IReadOnlyList<LintedFiles> Group(IEnumerable<string> paths)
    {
        var groups = new List<LintedFiles>();
        foreach (var family in paths.Distinct(StringComparer.Ordinal).GroupBy(FamilyOf))
        {
            var members = family.OrderBy(static path => path, StringComparer.Ordinal).ToList();
            var root = members.Find(static path => NameOf(path) is "");
            if (root is null)
            {
                groups.AddRange(members.Select(static path => new LintedFiles([path], [])));
                continue;
            }

            var overriding = members.FindAll(static path => NameOf(path) is "override");
            groups.Add(new LintedFiles([root, .. overriding], [.. members.Where(path => path != root && !overriding.Contains(path))]));
        }

        return groups;
    }

    private static (string Directory, string Stem) FamilyOf(string path) =>
        (Path.GetDirectoryName(path) ?? "", NameOf(path) is null ? Path.GetFileName(path) : Names().Match(Path.GetFileName(path)).Groups["stem"].Value);

    private static string? NameOf(string path) => Names().Match(Path.GetFileName(path)) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^(?<stem>(docker-)?compose)([._-](?<name>.+))?\.ya?ml$")]
    private static partial Regex Names();
}
