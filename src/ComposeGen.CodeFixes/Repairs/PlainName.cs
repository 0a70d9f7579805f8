using System.Text;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Names in letters that Compose and a swarm accept.</summary>
internal static class PlainName
{
    /// <summary>Letters with marks and the letter they stand on; the framework may come without the tables that know all.</summary>
    private const string Marked = "àaáaâaãaäaåaæaçcčcćcďdðdèeéeêeëeěeęeğgìiíiîiïiıiłlñnńnňnòoóoôoõoöoøoœořrśsšsşsßsťtùuúuûuüuůuýyÿyžzźzżz";

    /// <summary>The name without marks on its letters, and with hyphens for all else; empty if nothing is left.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Replace("ß", "ss"))
        {
            if (Plain(c) is { } letter)
                plain.Append(letter);
            else if (plain.Length > 0 && plain[plain.Length - 1] != '-')
                plain.Append('-');
        }

        return plain.ToString().Trim('-', '_');
    }

    private static char? Plain(char c)
    {
        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            return c;
        for (var i = 0; i < Marked.Length; i += 2)
        {
            if (Marked[i] == char.ToLowerInvariant(c))
                return char.IsUpper(c) ? char.ToUpperInvariant(Marked[i + 1]) : Marked[i + 1];
        }

        return null;
    }
}
