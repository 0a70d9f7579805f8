namespace ComposeGen;

/// <summary>Extension keys (<c>x-…</c>) and their values.</summary>
public sealed class ExtensionMap : ComposeMap<ExtensionValue>
{
    private protected override ComposeMap<ExtensionValue> NewCopy() => new ExtensionMap();
}
