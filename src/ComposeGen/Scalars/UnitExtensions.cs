namespace ComposeGen;

/// <summary>Units behind numbers: <c>5.Seconds()</c>, <c>64.MiB()</c>.</summary>
public static class UnitExtensions
{
    /// <summary>A duration in microseconds.</summary>
    /// <param name="value">Not negative.</param>
    public static Duration Microseconds(this int value) => TimeSpan.FromTicks(value * (TimeSpan.TicksPerMillisecond / 1000));

    /// <summary>A duration in milliseconds.</summary>
    /// <param name="value">Not negative.</param>
    public static Duration Milliseconds(this int value) => TimeSpan.FromMilliseconds(value);

    /// <summary>A duration in seconds.</summary>
    /// <param name="value">Not negative.</param>
    public static Duration Seconds(this int value) => TimeSpan.FromSeconds(value);

    /// <summary>A duration in minutes.</summary>
    /// <param name="value">Not negative.</param>
    public static Duration Minutes(this int value) => TimeSpan.FromMinutes(value);

    /// <summary>A duration in hours.</summary>
    /// <param name="value">Not negative.</param>
    public static Duration Hours(this int value) => TimeSpan.FromHours(value);

    /// <summary>A size in bytes.</summary>
    /// <param name="value">Not negative.</param>
    public static ByteSize Bytes(this int value) => ByteSize.OfBytes(value);

    /// <summary>A size in kibibytes (1,024 bytes).</summary>
    /// <param name="value">Not negative.</param>
    public static ByteSize KiB(this int value) => ByteSize.OfBytes((long)value << 10);

    /// <summary>A size in mebibytes (1,048,576 bytes).</summary>
    /// <param name="value">Not negative.</param>
    public static ByteSize MiB(this int value) => ByteSize.OfBytes((long)value << 20);

    /// <summary>A size in gibibytes (1,073,741,824 bytes).</summary>
    /// <param name="value">Not negative.</param>
    public static ByteSize GiB(this int value) => ByteSize.OfBytes((long)value << 30);
}
