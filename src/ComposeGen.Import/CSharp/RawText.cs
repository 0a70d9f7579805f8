namespace ComposeGen.Import.CSharp;

/// <summary>A raw string literal of several lines.</summary>
internal sealed class RawText(string open, IReadOnlyList<string> lines, string close) : Code
{
    public override void WriteBroken(CodeLayout layout, int indent)
    {
        var inner = layout.IsAtStart ? indent : indent + CodeLayout.Step;
        layout.Append(open);
        foreach (var line in lines)
        {
            layout.NewLine(line.Length == 0 ? 0 : inner);
            layout.Append(line);
        }

        layout.NewLine(inner);
        layout.Append(close);
    }

    private protected override string? ToLine() => null;
}
