namespace ComposeGen;

/// <summary>A mapping of the model, whatever it holds.</summary>
internal interface IComposeMap
{
    IReadOnlyList<MapEntry> KnownEntries { get; }
}
