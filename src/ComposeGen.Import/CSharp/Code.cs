namespace ComposeGen.Import.CSharp;

/// <summary>A piece of C# that knows how it looks on one line, and how on several.</summary>
internal abstract class Code
{
    private string? _flat;
    private bool _isMeasured;

    /// <summary>It on one line; null if it has to stand on several.</summary>
    public string? Flat
    {
        get
        {
            if (!_isMeasured)
            {
                _flat = ToLine();
                _isMeasured = true;
            }

            return _flat;
        }
    }

    public static implicit operator Code(string text) => new Word(text);

    /// <summary>Writes it on several lines.</summary>
    public abstract void WriteBroken(CodeLayout layout, int indent);

    private protected abstract string? ToLine();
}
