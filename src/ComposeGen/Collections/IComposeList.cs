namespace ComposeGen;

/// <summary>A list of the model, whatever it holds.</summary>
internal interface IComposeList
{
    IReadOnlyList<object> Known { get; }
}
