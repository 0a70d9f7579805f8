namespace ComposeGen.Import.CSharp;

/// <summary>Calls one after the other: <c>Healthcheck.Shell("…").Every(5.Seconds())</c>.</summary>
internal sealed class Chain(Code head, IReadOnlyList<Code> calls) : Code
{
    /// <summary>The head, or the chain if there are calls.</summary>
    public static Code Of(Code head, IReadOnlyList<Code> calls) => calls.Count == 0 ? head : new Chain(head, calls);

    public override void WriteBroken(CodeLayout layout, int indent)
    {
        layout.Write(head, indent, 0);
        foreach (var call in calls)
        {
            if (calls.Count > 1)
            {
                layout.NewLine(indent + CodeLayout.Step);
                layout.Write(call, indent + CodeLayout.Step, 1);
            }
            else
            {
                layout.Write(call, indent, 1);
            }
        }
    }

    private protected override string? ToLine()
    {
        var line = head.Flat;
        foreach (var call in calls)
        {
            line = line is null || call.Flat is not { } flat ? null : line + flat;
        }

        return line;
    }
}
