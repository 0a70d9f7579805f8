namespace ComposeGen;

/// <summary>A mapping from keys to one text or several, such as extra hosts.</summary>
public sealed class TextListMap : ComposeMap<TextList>
{
    private protected override ComposeMap<TextList> NewCopy() => new TextListMap();
}
