using System.Globalization;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>
/// Whose a tmpfs is. Over nothing it is open to all, or has the mode that it was given; over a directory of the image the runtime gives it
/// the mode of that directory, yet leaves it to root, and versions of the runtime differ on whether a mode that was given counts.
/// </summary>
/// <remarks>runc, <c>mountToRootfs</c>; measured on the engine.</remarks>
internal static class TmpfsDirectory
{
    /// <param name="mount">The mount.</param>
    /// <param name="below">What the image has at its path.</param>
    public static FileOwner OwnerOf(MountedPath mount, ImageDirectory below) =>
        mount.Node is Mount { Tmpfs: var options } ? Owner(0, 0, options?.Mode is null, options?.Mode?.Bits, below)
        : mount.Text?.Literal is { } entry ? OfEntry(entry, below)
        : FileOwner.Unknown;

    private static FileOwner OfEntry(string entry, ImageDirectory below)
    {
        var options = entry.Substring(ServiceStorage.TmpfsPath(entry).Length).TrimStart(':').Split(',');
        var mode = Option("mode");
        return Owner(Number(Option("uid")), Number(Option("gid")), mode is null, Octal(mode), below);

        string? Option(string name) => options.LastOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?.Substring(name.Length + 1);
    }

    private static FileOwner Owner(long? uid, long? gid, bool isDefault, int? mode, ImageDirectory below)
    {
        var own = isDefault ? FileOwner.Public.Mode : mode;
        return new FileOwner(uid, gid, below.Exists switch
        {
            false => own,
            true when isDefault || below.Owner.Mode == own => below.Owner.Mode,
            _ => null,
        });
    }

    private static long? Number(string? text) =>
        text is null ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Octal(string? digits) =>
        digits is { Length: > 0 and < 6 } && digits.All(static digit => digit is >= '0' and <= '7') ? Convert.ToInt32(digits, 8) : null;
}
