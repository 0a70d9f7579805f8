namespace ComposeGen.Import.CSharp;

/// <summary>Code that is never broken.</summary>
internal sealed class Word(string text) : Code
{
    public override void WriteBroken(CodeLayout layout, int indent) => layout.Append(text);

    private protected override string ToLine() => text;
}
