namespace ComposeGen.Import;

/// <summary>A place in a file that is read. Lines and columns are counted from 1.</summary>
internal sealed record SourcePlace(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}
