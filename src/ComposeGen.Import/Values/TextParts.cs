namespace ComposeGen.Import.Values;

/// <summary>Cuts texts apart outside of their variables.</summary>
internal static class TextParts
{
    /// <summary>The texts between separators. Those within <c>${…}</c> separate nothing.</summary>
    public static List<Text> Split(Text text, char separator, int count = int.MaxValue)
    {
        var pieces = new List<Text> { new(0, 0) };
        foreach (var part in text.Parts)
        {
            if (part is Variable variable)
            {
                pieces[^1].AppendFormatted(variable);
                continue;
            }

            var literal = (string)part;
            for (var i = 0; ;)
            {
                var end = pieces.Count < count ? literal.IndexOf(separator, i) : -1;
                if ((end < 0 ? literal.Length : end) > i)
                {
                    pieces[^1].AppendLiteral(end < 0 ? literal[i..] : literal[i..end]);
                }

                if (end < 0)
                {
                    break;
                }

                pieces.Add(new Text(0, 0));
                i = end + 1;
            }
        }

        return pieces;
    }

    public static Text Join(string separator, IEnumerable<Text> pieces)
    {
        Text? text = null;
        foreach (var piece in pieces)
        {
            text = text is null ? piece : Text.Concat(Text.Concat(text, separator), piece);
        }

        return text ?? "";
    }

    /// <summary>What the text is where no variable is set; null where one has no default.</summary>
    public static string? Default(Text text)
    {
        var value = new System.Text.StringBuilder();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case string literal:
                    value.Append(literal);
                    break;
                case Variable { Operator: ":-" or "-", Operand: { } operand } when Default(operand) is { } nested:
                    value.Append(nested);
                    break;
                default:
                    return null;
            }
        }

        return value.ToString();
    }

    /// <summary>The literal text before the first variable.</summary>
    public static string Beginning(Text text) => string.Concat(text.Parts.TakeWhile(static part => part is string));
}
