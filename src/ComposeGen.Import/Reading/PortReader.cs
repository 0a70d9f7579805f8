using System.Globalization;
using System.Net;
using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads the short notation of ports: <c>[[ADDRESS:]PUBLISHED:]TARGET[/PROTOCOL]</c>, with ranges.</summary>
internal sealed class PortReader(ImportNotes notes)
{
    /// <summary>What makes two ports the same for Compose.</summary>
    public static string? Key(Port port) =>
        $"{port.HostIp?.Template ?? "0.0.0.0"}:{port.Published?.Template}:{port.Target}/{port.Protocol?.Template ?? "tcp"}";

    public IEnumerable<Port> Read(YamlScalar scalar)
    {
        var text = ScalarReader.Text(scalar);
        var pieces = Pieces(text);
        if (text.Literal is null && pieces.Exists(static piece => piece.Literal is null && TextParts.Default(piece)?.Contains(':') == true))
        {
            // A variable that holds more than one part of the notation cannot become an attribute.
            text = TextParts.Default(text) ?? throw new ImportException(scalar.Place, $"Which parts of '{scalar.Text}' the variable holds cannot be told; give each part a variable of its own");
            notes.Carried(scalar.Place, $"'{scalar.Text}' became '{text}', its default: give each part of a port a variable of its own");
            pieces = Pieces(text);
        }

        var target = TextParts.Split(pieces[^1], '/', 2);
        var protocol = target.Count > 1 && target[1].Literal != "" ? target[1] : null;
        if (protocol?.Literal is { } name)
        {
            protocol = name.ToLowerInvariant() is "tcp" or "udp" or "sctp" ? name.ToLowerInvariant() : throw Invalid(scalar, $"'{name}' is no protocol; use tcp, udp or sctp");
        }

        var published = pieces.Count > 1 && pieces[^2].Literal != "" ? pieces[^2] : null;
        var address = pieces.Count > 2 ? Address(TextParts.Join(":", pieces.Take(pieces.Count - 2)), scalar) : null;
        if (target[0].Literal is not { } number)
        {
            return [Of(Target(target[0], scalar), published, address, protocol)];
        }

        var (first, last) = Range(number, scalar);
        if (first == last)
        {
            return [Of(first, Published(published, scalar), address, protocol)];
        }

        if (published is null)
        {
            return Ordered(first, last, protocol).Select(port => Of(port, null, address, protocol));
        }

        if (published.Literal is not { } host)
        {
            host = TextParts.Default(published)
                ?? throw Invalid(scalar, "a range of ports cannot be published by a variable without a default; write the ports");
            notes.Carried(scalar.Place, $"'{scalar.Text}' is published as '{host}', its default: a range cannot depend on a variable");
        }

        var (hostFirst, hostLast) = Range(host, scalar);
        if (hostLast - hostFirst != last - first)
        {
            throw Invalid(scalar, "the ranges have different lengths");
        }

        return Ordered(first, last, protocol).Select(port => Of(port, hostFirst + port - first, address, protocol));
    }

    private static Port Of(Value<long> target, Text? published, Text? address, Text? protocol) =>
        new() { Target = target, Published = published, HostIp = address, Protocol = protocol };

    /// <summary>The order in which Compose lists the ports of a range.</summary>
    private static IEnumerable<long> Ordered(long first, long last, Text? protocol) =>
        Enumerable.Range((int)first, (int)(last - first) + 1).Select(static port => (long)port)
            .OrderBy(port => port.ToString(CultureInfo.InvariantCulture) + "/" + protocol, StringComparer.Ordinal);

    /// <summary>The parts between colons; an address in brackets is one of them.</summary>
    private static List<Text> Pieces(Text text) => TextParts.Split(text, ':');

    private static Value<long> Target(Text text, YamlScalar scalar) =>
        text.Parts.All(static part => part is Variable) ? Value<long>.FromText(text)
        : throw Invalid(scalar, "a range of ports in the container cannot depend on a variable; write the ports");

    /// <summary>One port or a range, of which the engine takes a free one.</summary>
    private static Text? Published(Text? published, YamlScalar scalar)
    {
        if (published?.Literal is not { } literal)
        {
            return published;
        }

        var (first, last) = Range(literal, scalar);
        return first == last ? (Text)first : $"{first}-{last}";
    }

    private static Text? Address(Text address, YamlScalar scalar)
    {
        if (address.Literal is not { } literal)
        {
            return address;
        }

        var bare = literal is ['[', .. var inner, ']'] ? inner : literal;
        return bare.Length == 0 ? null : IPAddress.TryParse(bare, out _) ? (Text)bare : throw Invalid(scalar, $"'{bare}' is no IP address");
    }

    private static (long First, long Last) Range(string text, YamlScalar scalar)
    {
        var ends = text.Split('-');
        if (text.Length == 0)
        {
            throw Invalid(scalar, "the port of the container is missing");
        }

        if (ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last)
        {
            return first <= last ? (first, last) : throw Invalid(scalar, $"the range '{text}' is backwards");
        }

        throw Invalid(scalar, $"'{text}' is not a port from 0 to 65535, nor a range of them");
    }

    private static long? Number(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private static ImportException Invalid(YamlScalar scalar, string reason) => new(scalar.Place, $"'{scalar.Text}' is not a port: {reason}");
}
