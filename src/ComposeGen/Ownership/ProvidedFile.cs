using System.Globalization;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>
/// Whose the file of a secret or config is. Compose copies those from the environment and of the definition into the container, with the owner
/// and mode that they are given; those from a file are bind mounts, and keep what they have on the host.
/// </summary>
/// <remarks>Compose specification, section "secrets"; measured.</remarks>
internal static class ProvidedFile
{
    /// <summary>The mode where none is given: <c>r--r--r--</c>.</summary>
    private const int DefaultMode = 0x124;

    /// <param name="service">The service.</param>
    /// <param name="reference">Its reference to a secret or config.</param>
    public static FileOwner OwnerOf(Service service, ComposeNode? reference) => reference switch
    {
        SecretReference { Source: { External: null or { Literal: false }, Environment: not null } } secret => Owner(service, secret.Uid, secret.Gid, secret.Mode),
        ConfigReference { Source: { External: null or { Literal: false } } source } config when source.Content is not null || source.Environment is not null => Owner(service, config.Uid, config.Gid, config.Mode),
        _ => FileOwner.Unknown,
    };

    /// <summary>Whether it is a bind mount, which Compose makes read-only.</summary>
    public static bool IsMounted(ComposeNode? reference) => reference switch
    {
        SecretReference { Source.File: not null } => true,
        ConfigReference { Source.File: not null } => true,
        _ => false,
    };

    /// <summary>For a container with a user, the engine gives a file to that user as soon as Compose asks for any owner, or refuses it.</summary>
    private static FileOwner Owner(Service service, Text? uid, Text? gid, UnixMode? mode)
    {
        var bits = mode is null ? DefaultMode : mode.Bits;
        var isAsSaid = (uid is null && gid is null) || (service.User is null && ServiceImage.Facts(service)?.User is "");
        return isAsSaid ? new FileOwner(Number(uid), Number(gid), bits) : FileOwner.Unknown with { Mode = bits };
    }

    private static long? Number(Text? text) =>
        text is null ? 0 : long.TryParse(text.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
