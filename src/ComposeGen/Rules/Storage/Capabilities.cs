namespace ComposeGen.Rules.Storage;

/// <summary>Capabilities as Compose and the engine take them.</summary>
internal static class Capabilities
{
    public const string All = "ALL";

    /// <summary>Without its prefix, in upper case; null if a variable decides.</summary>
    public static string? Name(Text capability)
    {
        var name = capability.Literal?.ToUpperInvariant();
        return name?.StartsWith("CAP_", StringComparison.Ordinal) == true ? name.Substring(4) : name;
    }
}
