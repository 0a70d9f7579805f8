namespace ComposeGen.Ownership;

/// <summary>Who owns a file or directory and what others may do with it; null for each part that is not known.</summary>
/// <param name="Uid">The number of the user.</param>
/// <param name="Gid">The number of the group.</param>
/// <param name="Mode">The permissions.</param>
/// <remarks>path_resolution(7), section "Permissions".</remarks>
internal sealed record FileOwner(long? Uid, long? Gid, int? Mode)
{
    /// <summary>The mode of a directory that is made without saying one: <c>rwxr-xr-x</c>.</summary>
    public const int DirectoryMode = 0x1ED;

    public const int Read = 4;
    public const int Write = 2;
    public const int Execute = 1;

    public static readonly FileOwner Unknown = new(null, null, null);

    /// <summary>Of a directory that the engine makes.</summary>
    public static readonly FileOwner Root = new(0, 0, DirectoryMode);

    /// <summary>Of a directory that all may write to: <c>rwxrwxrwt</c>.</summary>
    public static readonly FileOwner Public = new(0, 0, 0x3FF);

    /// <summary>Whether a process may do something; one class of permissions counts, the first that fits it.</summary>
    /// <param name="process">The process.</param>
    /// <param name="permissions">All of what it wants to do: <see cref="Read"/>, <see cref="Write"/>, <see cref="Execute"/>.</param>
    public Access Allows(ServiceProcess process, int permissions)
    {
        if (process.IgnoresPermissions)
            return Access.Allowed;
        if (Mode is not { } mode)
            return Access.Unknown;
        if (Uid == process.Uid)
            return Verdict(mode >> 6);
        var asOther = process.IsIn(Gid) switch
        {
            true => Verdict(mode >> 3),
            false => Verdict(mode),
            null => Agreement(Verdict(mode >> 3), Verdict(mode)),
        };
        return Uid is null ? Agreement(Verdict(mode >> 6), asOther) : asOther;

        Access Verdict(int granted) => (granted & permissions) == permissions ? Access.Allowed : Access.Denied;
    }

    public override string ToString() => $"{Number(Uid)}:{Number(Gid)}";

    private static Access Agreement(Access left, Access right) => left == right ? left : Access.Unknown;

    private static string Number(long? id) => id is null ? "?" : $"{id}";
}
