namespace ComposeGen;

/// <summary>A text with a character that no reader would get: what it is and where it stands.</summary>
/// <param name="Part">The text, or the mapping with the key.</param>
/// <param name="Message">One sentence: the place, the character, what would happen, what to do.</param>
internal sealed record UnwritableText(object Part, string Message)
{
    public static List<UnwritableText> In(ComposeFile file)
    {
        var found = new List<UnwritableText>();
        ModelPath.Walk(file, (part, path) =>
        {
            if (part is Scalar scalar)
            {
                Check(scalar.AsText(), part, path, found);
            }
            else if (part is IComposeMap map)
            {
                foreach (var entry in map.KnownEntries)
                {
                    Check(entry.Key, part, "a key of " + (path.Length == 0 ? "the application" : path), found);
                }
            }
        });
        return found;
    }

    private static void Check(Text text, object part, string place, List<UnwritableText> found)
    {
        // What is deferred is made of names, which have a rule of their own.
        foreach (var literal in text.LiteralParts)
        {
            Check(literal, part, place, found);
        }

        foreach (var variable in text.Variables)
        {
            if (variable.Operand is { } operand)
            {
                Check(operand, part, place, found);
            }
        }
    }

    private static void Check(string text, object part, string place, List<UnwritableText> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                found.Add(new UnwritableText(part,
                    $"Character {i + 1} of {place} is a NUL (U+0000), where programs and shells end a text, so the rest would be lost; leave it out"));
                return;
            }

            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            found.Add(new UnwritableText(part,
                $"Character {i + 1} of {place} is half of a surrogate pair (U+{(int)text[i]:X4}), which no file can hold; a text was probably cut within a character, so cut it elsewhere"));
            return;
        }
    }
}
