namespace ComposeGen;

/// <summary>Permissions of a file or directory, in octal as <c>chmod</c> takes them.</summary>
public sealed class UnixMode : Scalar
{
    private readonly Text? _variable;

    private UnixMode(int bits) => Bits = bits;

    private UnixMode(Text variable) => _variable = variable;

    /// <summary>The permission bits, from 0 to 07777; null if they come from a variable.</summary>
    public int? Bits { get; }

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

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator UnixMode(Variable variable) => new((Text)variable);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>UnixMode.FromText($"0{Env.Default("MODE", "440")}")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static UnixMode FromText(Text notation) => new(notation);

    internal override Text AsText() => _variable ?? "0" + Convert.ToString(Bits!.Value, 8);
}
