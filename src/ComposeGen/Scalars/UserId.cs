using System.Globalization;

namespace ComposeGen;

/// <summary>The user, and perhaps the group, that a process runs as or that owns a file. Prefer numbers: names are looked up in the image.</summary>
/// <remarks>Compose specification, section "user".</remarks>
public sealed class UserId : Scalar
{
    private readonly Text _text;

    private UserId(Text text, long? uid, long? gid)
    {
        _text = text;
        Uid = uid;
        Gid = gid;
    }

    /// <summary>The user's number; null if it was given by name or by a variable.</summary>
    public long? Uid { get; }

    /// <summary>The group's number; null if none was given, or by name.</summary>
    public long? Gid { get; }

    /// <summary>Root, 0:0.</summary>
    public static UserId Root => Of(0, 0);

    /// <summary>A user by number; the group is the one that the image gives that user, or 0.</summary>
    /// <param name="uid">From 0 to 2,147,483,647.</param>
    /// <exception cref="ComposeException">It is negative.</exception>
    public static UserId Of(int uid) => new(Number(uid), uid, null);

    /// <summary>A user and a group by number.</summary>
    /// <param name="uid">From 0 to 2,147,483,647.</param>
    /// <param name="gid">From 0 to 2,147,483,647.</param>
    /// <exception cref="ComposeException">One of them is negative.</exception>
    public static UserId Of(int uid, int gid) => new(Number(uid) + ":" + Number(gid), uid, gid);

    /// <summary>A user, or <c>user:group</c>, by name; the image's <c>/etc/passwd</c> says which number that is.</summary>
    /// <param name="name">The name, or two names with a colon between.</param>
    public static UserId Named(string name)
    {
        var parts = name.Split(':');
        return new UserId(name, Parse(parts[0]), parts.Length > 1 ? Parse(parts[1]) : null);
    }

    /// <summary>A user by number.</summary>
    /// <param name="uid">From 0 to 2,147,483,647.</param>
    public static implicit operator UserId(int uid) => Of(uid);

    /// <summary>A user by name or number, with or without a group: <c>"1000:1000"</c>, <c>"app"</c>.</summary>
    /// <param name="user">The notation of the Compose file.</param>
    public static implicit operator UserId(string user) => Named(user);

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator UserId(Variable variable) => new(variable, null, null);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>UserId.FromText($"{Env.Default("UID", 1000)}:{Env.Default("GID", 1000)}")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static UserId FromText(Text notation) => notation.Literal is { } user ? Named(user) : new UserId(notation, null, null);

    internal override Text AsText() => _text;

    private static string Number(int value) => value >= 0
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new ComposeException("CG0010", $"{value} is not the number of a user or group; use 0 or more");

    private static long? Parse(string part) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
