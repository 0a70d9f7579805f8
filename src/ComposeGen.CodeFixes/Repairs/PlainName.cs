using System.Globalization;
using System.Text;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Names in letters that Compose and a swarm accept.</summary>
internal static class PlainName
{
    /// <summary>The name without marks on its letters, and with hyphens for all else; empty if nothing is left.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Replace("ß", "ss").Normalize(NormalizationForm.FormD))
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                plain.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[plain.Length - 1] != '-')
                plain.Append('-');
        }

        return plain.ToString().Trim('-', '_');
    }
}
