using System.Text;

namespace ComposeGen.Import.CSharp;

/// <summary>Names of C# from names of Compose.</summary>
internal static class PascalCase
{
    /// <summary><c>pg-data</c> becomes <c>PgData</c>, <c>3proxy</c> becomes <c>_3proxy</c>.</summary>
    public static string Of(string key)
    {
        var name = new StringBuilder(key.Length + 1);
        var startsWord = true;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
