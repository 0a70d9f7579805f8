namespace ComposeGen;

/// <summary>
/// A mapping from keys to text, such as environment variables or labels. A null value is written as null; in
/// <c>environment</c> that passes the variable of the same name through.
/// </summary>
public sealed class TextMap : ComposeMap<Text>
{
    private protected override ComposeMap<Text> NewCopy() => new TextMap();
}
