namespace ComposeGen.Testing;

/// <summary>Mistakes in definitions of containers that people have reported, one for each kind of mistake.</summary>
internal static partial class KnownIssues
{
    public static readonly IReadOnlyList<KnownIssue> All = [.. Data(), .. Mounts(), .. Owners(), .. Files()];
}
