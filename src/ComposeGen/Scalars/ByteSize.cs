using System.ComponentModel;
using System.Globalization;

namespace ComposeGen;

/// <summary>An amount of memory or storage in bytes, or a variable that holds one.</summary>
/// <remarks>Compose specification, section "Specifying byte values": units are powers of 1024.</remarks>
public sealed class ByteSize : Scalar
{
    private static readonly (string Suffix, long Bytes)[] Units =
        [("g", 1L << 30), ("m", 1L << 20), ("k", 1L << 10)];

    private readonly Text? _variable;

    private ByteSize(long bytes) => Bytes = bytes;

    private ByteSize(Text variable) => _variable = variable;

    /// <summary>The number of bytes; null if it comes from a variable. -1 means no limit, where Compose allows it.</summary>
    public long? Bytes { get; }

    internal override ScalarKind Kind => Bytes == -1 ? ScalarKind.Integer : ScalarKind.Text;

    /// <summary>A number of bytes.</summary>
    /// <param name="bytes">From 0 upwards; -1 means no limit, where Compose allows it.</param>
    /// <exception cref="ComposeException">Less than -1.</exception>
    public static ByteSize OfBytes(long bytes) => bytes >= -1
        ? new ByteSize(bytes)
        : throw new ComposeException("CG0010", $"{bytes} is not a size in bytes; use 0 or more, or -1 for no limit");

    /// <summary>A number of bytes.</summary>
    /// <param name="bytes">From 0 upwards; -1 means no limit, where Compose allows it.</param>
    public static implicit operator ByteSize(long bytes) => OfBytes(bytes);

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator ByteSize(Variable variable) => new((Text)variable);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write 512.MiB() for \"512m\", 2.GiB() for \"2g\".", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator ByteSize(string notation) => throw new NotSupportedException(notation);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>ByteSize.FromText($"{Env.Default("MEMORY", 2)}g")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static ByteSize FromText(Text notation) => new(notation);

    internal override Text AsText()
    {
        if (_variable is not null)
        {
            return _variable;
        }

        var bytes = Bytes!.Value;
        foreach (var (suffix, unit) in Units)
        {
            if (bytes > 0 && bytes % unit == 0)
            {
                return (bytes / unit).ToString(CultureInfo.InvariantCulture) + suffix;
            }
        }

        return bytes.ToString(CultureInfo.InvariantCulture);
    }
}
