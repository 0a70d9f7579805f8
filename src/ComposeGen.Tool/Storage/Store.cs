namespace ComposeGen.Tool.Storage;

/// <summary>Something that is mounted.</summary>
/// <param name="Kind"><c>volume</c>, <c>anonymous volume</c>, <c>bind</c>, <c>tmpfs</c>, <c>secret</c>, <c>config</c> or <c>mount</c>.</param>
/// <param name="Name">Its name, or its path.</param>
/// <param name="Origin">What decides the owner of a volume: <c>Engine</c>, <c>Image</c>, <c>Entrypoint</c>, <c>Definition</c> or <c>Unknown</c>.</param>
/// <param name="Uses">Who mounts it.</param>
/// <param name="Owner">The numbers of its user and group when it is new; null where they are not known.</param>
/// <param name="Mode">Its mode, in octal; null where it is not known.</param>
/// <param name="Seed">The service whose image or start it takes its owner or content from.</param>
/// <param name="IsSeeded">Whether it is filled from that image; null where that is not known.</param>
/// <param name="IsExternal">Whether somebody else makes it.</param>
/// <param name="IsProtected">Whether <c>down -v</c> leaves it alone.</param>
internal sealed record Store(
    string Kind, string Name, string Origin, IReadOnlyList<StoreUse> Uses, string? Owner = null, string? Mode = null, string? Seed = null, bool? IsSeeded = null,
    bool IsExternal = false, bool IsProtected = false)
{
    /// <summary>What it is, in words.</summary>
    public string Description => IsProtected ? Kind + ", protected" : IsExternal ? Kind + ", external" : Kind;

    /// <summary>Whose it is when it is new, in words.</summary>
    public string Ownership => (Kind, Origin) switch
    {
        ("bind", _) => "of the host",
        (_, "Definition") => $"{Owner ?? "?"}, by Owner",
        (_, "Image") => $"{Owner ?? "?"}, {(IsSeeded == true ? "filled" : "taken over")} from the image of {Seed}",
        (_, "Entrypoint") => $"{Owner}, by the start of {Seed}",
        ("volume", "Engine") => "root, empty",
        _ => Owner == "0:0" ? "root" : Owner ?? "?",
    };

    /// <summary>What becomes of it, by what is done.</summary>
    public Survival Survival => Kind switch
    {
        "volume" => new Survival("yes", "yes", IsProtected || IsExternal ? "yes" : "no", "from Engine 23"),
        "anonymous volume" => new Survival("yes", "no", "no", "no"),
        "tmpfs" => new Survival("no", "no", "no", "no"),
        "mount" => new Survival("?", "?", "?", "?"),
        _ => new Survival("yes", "yes", "yes", "yes"),
    };
}
