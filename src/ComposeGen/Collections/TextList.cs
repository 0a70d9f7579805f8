namespace ComposeGen;

/// <summary>A list of texts. A single string converts to a list of one.</summary>
public sealed class TextList : ComposeList<Text>
{
    /// <summary>It was written as one value, which matters where Compose takes either.</summary>
    internal bool IsSingle { get; private set; }

    /// <summary>A list of one.</summary>
    /// <param name="value">The only item.</param>
    public static implicit operator TextList(string value) => Single(value);

    /// <summary>A list of one.</summary>
    /// <param name="value">The only item.</param>
    public static implicit operator TextList(Text value) => Single(value);

    /// <summary>A list of several.</summary>
    /// <param name="values">The items.</param>
    public static implicit operator TextList(string[] values)
    {
        var list = new TextList();
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }

    /// <summary>One value, written as such where Compose takes one value or a list.</summary>
    /// <param name="value">The value.</param>
    public static TextList Single(Text value)
    {
        var list = new TextList { IsSingle = true };
        list.Add(value);
        return list;
    }

    private protected override ComposeList<Text> NewCopy() => new TextList { IsSingle = IsSingle };
}
