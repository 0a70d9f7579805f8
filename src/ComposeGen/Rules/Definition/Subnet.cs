using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Rules.Definition;

/// <summary>The addresses that share their first bits, such as <c>10.1.0.0/24</c>.</summary>
internal sealed class Subnet
{
    private readonly byte[] _address;

    private Subnet(byte[] address, int length)
    {
        _address = address;
        Length = length;
    }

    /// <summary>How many bits its addresses share.</summary>
    public int Length { get; }

    public bool IsIpv6 => _address.Length > 4;

    public static Subnet? TryParse(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && ValueForms.IsAddress(text.Substring(0, slash))
            && int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && IPAddress.Parse(text.Substring(0, slash)).GetAddressBytes() is var address && length <= address.Length * 8
            ? new Subnet(address, length)
            : null;
    }

    public bool Contains(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes.Length == _address.Length && Enumerable.Range(0, Length).All(bit => Bit(bytes, bit) == Bit(_address, bit));
    }

    public bool Overlaps(Subnet other) => Contains(new IPAddress(other._address)) || other.Contains(new IPAddress(_address));

    /// <summary>Whether an address is the first or the last, which of IPv4 no container can have.</summary>
    public bool IsFirstOrLast(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var host = Enumerable.Range(Length, (bytes.Length * 8) - Length).Select(bit => Bit(bytes, bit)).ToList();
        return address.AddressFamily == AddressFamily.InterNetwork && host.Count > 1
            && (host.TrueForAll(static bit => bit) || host.TrueForAll(static bit => !bit));
    }

    /// <summary>Whether an address is the first that a container can have: the engine takes it for the gateway.</summary>
    public bool IsSecond(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var host = Enumerable.Range(Length, (bytes.Length * 8) - Length).Select(bit => Bit(bytes, bit)).ToList();
        return host.Count > 1 && host[host.Count - 1] && host.FindAll(static bit => bit).Count == 1;
    }

    private static bool Bit(byte[] bytes, int bit) => (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
}
