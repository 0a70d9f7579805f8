namespace ComposeGen.Output.Yaml;

/// <summary>
/// The short notation of a port. Compose judges an address in the long one even where it does not fill in variables
/// (<c>config --no-interpolate</c>), and refuses a variable there.
/// </summary>
internal static class ShortPort
{
    /// <returns>Null where the port says more than the short notation can.</returns>
    public static Text? Of(Port port)
    {
        if (port is not { HostIp: { } address, Target: { } target, Name: null, Mode: null, AppProtocol: null, DeclaredExtensions: null }
            || !address.LiteralParts.All(IsOfAddress) || !(port.Published?.LiteralParts ?? []).All(IsOfPort))
        {
            return null;
        }

        return $"{address}:{port.Published ?? ""}:{target.AsText()}{(port.Protocol is { } protocol ? (Text)$"/{protocol}" : "")}";
    }

    /// <summary>An address of version 4 or a name: a colon would end it.</summary>
    private static bool IsOfAddress(string text) => text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    private static bool IsOfPort(string text) => text.All(static c => char.IsAsciiDigit(c) || c is '-');
}
