namespace ComposeGen;

/// <summary>Extension keys (<c>x-…</c>) and their values.</summary>
public sealed class ExtensionMap : ComposeMap<ExtensionValue>
{
    private protected override void CheckKey(string key)
    {
        if (!key.StartsWith("x-", StringComparison.Ordinal))
        {
            throw new ComposeException("CG0010", $"'{key}' is not the key of an extension; begin it with x-");
        }
    }

    private protected override ComposeMap<ExtensionValue> NewCopy() => new ExtensionMap();
}
