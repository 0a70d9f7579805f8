namespace ComposeGen;

/// <summary>A mapping of the model, whatever it holds.</summary>
internal interface IComposeMap
{
    IReadOnlyList<KeyValuePair<string, object?>> KnownEntries { get; }
}
