using System.Text;

namespace ComposeGen.Output.Templates;

/// <summary>A text as one word of a POSIX shell. Variables become the shell's own: it has the same operators as Compose.</summary>
/// <remarks>POSIX Shell Command Language, section "Parameter Expansion".</remarks>
internal static class ShellWord
{
    public static string Of(Text text)
    {
        var word = new StringBuilder();
        foreach (var part in text.Parts)
        {
            if (part is Variable variable)
            {
                word.Append('"').Append(Expansion(variable)).Append('"');
            }
            else
            {
                ShellLiteral.Append(word, (string)part);
            }
        }

        return word.Length == 0 ? "''" : word.ToString();
    }

    private static string Expansion(Variable variable)
    {
        var expansion = new StringBuilder("${").Append(variable.Name).Append(variable.Operator);
        foreach (var part in variable.Operand?.Parts ?? [])
        {
            if (part is Variable nested)
            {
                expansion.Append(Expansion(nested));
                continue;
            }

            foreach (var c in (string)part)
            {
                expansion.Append(c is '"' or '\\' or '$' or '`' or '}' ? "\\" : "").Append(c);
            }
        }

        return expansion.Append('}').ToString();
    }
}
