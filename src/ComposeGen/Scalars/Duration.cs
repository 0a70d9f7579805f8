using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ComposeGen;

/// <summary>A span of time, or a variable that holds one.</summary>
/// <remarks>Compose specification, section "Specifying durations".</remarks>
public sealed class Duration : Scalar
{
    private static readonly (string Suffix, long Ticks)[] Units =
    [
        ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond), ("us", TimeSpan.TicksPerMillisecond / 1000),
    ];

    private readonly Text? _variable;

    private Duration(TimeSpan time) => Time = time;

    private Duration(Text variable) => _variable = variable;

    /// <summary>The span of time, to the microsecond; null if it comes from a variable.</summary>
    public TimeSpan? Time { get; }

    /// <summary>A span of time.</summary>
    /// <param name="time">Not negative.</param>
    /// <exception cref="ComposeException">It is negative.</exception>
    public static Duration Of(TimeSpan time) => time >= TimeSpan.Zero
        ? new Duration(time)
        : throw new ComposeException("CG0010", $"{time} is not a duration; use zero or more");

    /// <summary>A span of time.</summary>
    /// <param name="time">Not negative.</param>
    public static implicit operator Duration(TimeSpan time) => Of(time);

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator Duration(Variable variable) => new((Text)variable);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write 30.Seconds() for \"30s\", 2.Minutes() for \"2m\".", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator Duration(string notation) => throw new NotSupportedException(notation);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>Duration.FromText($"{Env.Default("SECONDS", 30)}s")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static Duration FromText(Text notation) => new(notation);

    internal override Text AsText()
    {
        if (_variable is not null)
        {
            return _variable;
        }

        var rest = Time!.Value.Ticks;
        var text = new StringBuilder();
        foreach (var (suffix, ticks) in Units)
        {
            if (rest >= ticks)
            {
                text.Append((rest / ticks).ToString(CultureInfo.InvariantCulture)).Append(suffix);
                rest %= ticks;
            }
        }

        return text.Length > 0 ? text.ToString() : "0s";
    }
}
