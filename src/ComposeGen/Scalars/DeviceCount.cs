namespace ComposeGen;

/// <summary>How many devices are reserved: a number, or all.</summary>
public sealed class DeviceCount : Scalar
{
    private readonly long? _count;
    private readonly Text? _text;

    private DeviceCount(long count) => _count = count;

    private DeviceCount(Text text) => _text = text;

    /// <summary>All devices of the host.</summary>
    public static DeviceCount All => new("all");

    internal override ScalarKind Kind => _count is null ? ScalarKind.Text : ScalarKind.Integer;

    /// <summary>A number of devices.</summary>
    /// <param name="count">From 1.</param>
    public static implicit operator DeviceCount(int count) => new((long)count);

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator DeviceCount(Variable variable) => new((Text)variable);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>DeviceCount.FromText($"{Env.Default("GPUS", "all")}")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static DeviceCount FromText(Text notation) => new(notation);

    internal override Text AsText() => _text ?? (Text)_count!.Value;
}
