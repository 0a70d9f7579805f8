using System.Globalization;
using System.Text.RegularExpressions;

namespace ComposeGen.Import.CSharp;

/// <summary>The notation that a <see cref="Duration"/> has in the Compose file, read back.</summary>
internal static partial class DurationText
{
    public static TimeSpan Parse(string text) => new(Part().Matches(text).Sum(static part =>
        long.Parse(part.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
        {
            "h" => TimeSpan.TicksPerHour,
            "m" => TimeSpan.TicksPerMinute,
            "s" => TimeSpan.TicksPerSecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            _ => TimeSpan.TicksPerMillisecond / 1000,
        }));

    [GeneratedRegex("(?<number>[0-9]+)(?<unit>h|ms|m|us|s)")]
    private static partial Regex Part();
}
