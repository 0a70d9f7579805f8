namespace ComposeGen.Import.Values;

/// <summary>Reads the notation of variables: literal text and <see cref="Variable"/>s, which stay what they are.</summary>
/// <remarks>Compose specification, section "Interpolation". The end of a variable is found as Compose does: by counting braces.</remarks>
internal static class TemplateReader
{
    private static readonly string[] Operators = [":-", ":?", ":+", "-", "?", "+"];

    /// <exception cref="ImportException">There is no variable in the braces.</exception>
    public static Text Read(string template, SourcePlace place)
    {
        var text = new Text(template.Length, 0);
        for (var i = 0; i < template.Length;)
        {
            var dollar = template.IndexOf('$', i);
            if (dollar < 0)
            {
                text.AppendLiteral(template[i..]);
                break;
            }

            if (dollar > i)
            {
                text.AppendLiteral(template[i..dollar]);
            }

            i = dollar + 1;
            switch (i < template.Length ? template[i] : ' ')
            {
                case '$':
                    text.AppendLiteral("$");
                    i++;
                    break;
                case '{':
                    text.AppendFormatted(Braced(template, dollar, place, out i));
                    break;
                default:
                    var name = Name(template, i);
                    if (name.Length == 0)
                    {
                        text.AppendLiteral("$"); // Where it begins nothing, it stands for itself.
                        break;
                    }

                    text.AppendFormatted(new Variable(name, "", null, null));
                    i += name.Length;
                    break;
            }
        }

        return text;
    }

    private static Variable Braced(string template, int dollar, SourcePlace place, out int end)
    {
        var name = Name(template, dollar + 2);
        var behind = dollar + 2 + name.Length;
        if (name.Length == 0 || behind >= template.Length)
        {
            throw Invalid(template, place);
        }

        if (template[behind] == '}')
        {
            end = behind + 1;
            return new Variable(name, "", null, null);
        }

        var sign = Array.Find(Operators, sign => string.CompareOrdinal(template, behind, sign, 0, sign.Length) == 0);
        var close = sign is null ? -1 : Close(template, dollar);
        if (close < 0)
        {
            throw Invalid(template, place);
        }

        end = close + 1;
        return new Variable(name, sign!, Read(template[(behind + sign!.Length)..close], place), null);
    }

    /// <summary>The brace that ends the variable: where the count of braces is even, else the last one of the line.</summary>
    private static int Close(string template, int dollar)
    {
        var lineEnd = template.IndexOf('\n', dollar);
        lineEnd = lineEnd < 0 ? template.Length : lineEnd;
        var depth = 0;
        for (var i = dollar; i < lineEnd; i++)
        {
            if (template[i] == '}' && --depth == 0)
            {
                return i;
            }

            if (template[i] == '{')
            {
                depth++;
                i++; // Compose does not look at what follows an opening brace.
            }
        }

        return template.LastIndexOf('}', lineEnd - 1, lineEnd - dollar);
    }

    private static string Name(string template, int start)
    {
        var end = start;
        while (end < template.Length && (char.IsAsciiLetter(template[end]) || template[end] == '_' || (end > start && char.IsAsciiDigit(template[end]))))
        {
            end++;
        }

        return template[start..end];
    }

    private static ImportException Invalid(string template, SourcePlace place) =>
        new(place, $"Compose cannot read the variable in '{(template.Length > 80 ? template[..80] + "…" : template)}'; write $$ for a dollar sign");
}
