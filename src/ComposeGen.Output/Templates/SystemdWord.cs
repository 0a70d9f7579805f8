using System.Text;

namespace ComposeGen.Output.Templates;

/// <summary>A text as one word of a line in a systemd unit: quoted where needed, with neither specifiers nor variables in it.</summary>
/// <remarks>systemd.syntax(7), section "Quoting"; systemd.unit(5), section "Specifiers"; systemd.service(5), section "Command lines".</remarks>
internal static class SystemdWord
{
    public static string Of(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            word.Append(c switch
            {
                '\\' => "\\\\",
                '"' => "\\\"",
                '%' => "%%",
                '$' => "$$",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' => "\\x" + ((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || "_./:@%+,=-$".Contains(c)) ? word.ToString() : $"\"{word}\"";
    }
}
