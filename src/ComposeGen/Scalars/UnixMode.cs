namespace ComposeGen;

/// <summary>Permissions of a file or directory, in octal as <c>chmod</c> takes them.</summary>
public sealed class UnixMode : Scalar
{
    private UnixMode(int bits) => Bits = bits;

    /// <summary>The permission bits, from 0 to 07777.</summary>
    public int Bits { get; }

    /// <summary>Reads octal digits: <c>UnixMode.Octal("0440")</c>.</summary>
    /// <param name="digits">One to five octal digits, from 0 to 07777.</param>
    /// <exception cref="ComposeException">They are not octal digits, or out of range.</exception>
    public static UnixMode Octal(string digits)
    {
        var bits = 0;
        var valid = digits is { Length: > 0 and <= 5 };
        foreach (var digit in digits ?? "")
        {
            valid &= digit is >= '0' and <= '7';
            bits = (bits * 8) + (digit - '0');
        }

        return valid && bits <= 4095 ? new UnixMode(bits) : throw new ComposeException("CG0010",
            $"'{digits}' is not a file mode; write octal digits from 0 to 7777, such as \"0440\"");
    }

    /// <summary>Octal digits.</summary>
    /// <param name="digits">One to five octal digits, from 0 to 07777.</param>
    public static implicit operator UnixMode(string digits) => Octal(digits);

    internal string Digits => "0" + Convert.ToString(Bits, 8);

    internal override Text AsText() => Digits;
}
