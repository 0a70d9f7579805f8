namespace ComposeGen.Import.CSharp;

/// <summary>Entries in braces, brackets or parentheses, perhaps behind a head: <c>new() { … }</c>, <c>[ … ]</c>, <c>Port.Publish(…)</c>.</summary>
internal sealed class Group(string head, char open, IReadOnlyList<Entry> entries, int maxInLine = int.MaxValue) : Code
{
    private char Close => open switch { '{' => '}', '[' => ']', _ => ')' };

    public override void WriteBroken(CodeLayout layout, int indent)
    {
        layout.Append(head);
        if (open == '(')
        {
            WriteArguments(layout, indent);
            return;
        }

        if (!layout.IsAtStart)
        {
            layout.NewLineToOpen(indent);
        }

        layout.Append(open.ToString());
        foreach (var entry in entries)
        {
            layout.WriteEntry(entry, indent + CodeLayout.Step, ",");
        }

        layout.NewLine(indent);
        layout.Append(Close.ToString());
    }

    private protected override string? ToLine()
    {
        var flat = new List<string>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Flat is not { } text)
            {
                return null;
            }

            flat.Add(text);
        }

        var joined = string.Join(", ", flat);
        return entries.Count > maxInLine ? null : open switch
        {
            '{' => head + (head.Length > 0 ? " " : "") + (entries.Count > 0 ? "{ " + joined + " }" : "{ }"),
            _ => head + open + joined + Close,
        };
    }

    private void WriteArguments(CodeLayout layout, int indent)
    {
        layout.Append("(");
        if (entries is [{ HasComments: false, Value: RawText or Group } only])
        {
            // The only argument begins on the same line: Config.FromContent("""…
            only.Value.WriteBroken(layout, indent);
            layout.Append(")");
            return;
        }

        if (entries is [{ HasComments: false, Value: Word } word])
        {
            // Nothing is gained by moving a long word to another line.
            layout.Append(word.Flat + ")");
            return;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            layout.WriteEntry(entries[i], indent + CodeLayout.Step, i < entries.Count - 1 ? "," : "");
        }

        layout.Append(")");
    }
}
