namespace ComposeGen.Tool.Storage;

/// <summary>A mount.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">Where in its container.</param>
/// <param name="IsReadOnly">Whether it cannot be written to, whoever tries.</param>
/// <param name="Reads"><c>Allowed</c>, <c>Denied</c> or <c>Unknown</c>.</param>
/// <param name="Writes">The same.</param>
internal sealed record StoreUse(string Service, string Path, bool IsReadOnly, string Reads, string Writes)
{
    private const string Denied = "Denied";

    /// <summary>Whether the user of the service certainly has not the permissions that it needs.</summary>
    public bool IsDenied => Reads == Denied || (!IsReadOnly && Writes == Denied);

    /// <summary>Whether it is certain that it has them or not.</summary>
    public bool IsKnown => (IsReadOnly ? Reads : Writes) != "Unknown";

    /// <summary>In words.</summary>
    public string Access =>
        Reads == Denied ? "cannot read"
        : IsReadOnly ? IsKnown ? "reads" : "reads?"
        : Writes == Denied ? "cannot write"
        : IsKnown ? "writes" : "writes?";
}
