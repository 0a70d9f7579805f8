using System.Globalization;

namespace ComposeGen.Facts;

/// <summary>A dotted version. A partial one in a tag follows the newest release: <c>1</c> is the newest 1.x.</summary>
internal sealed class VersionNumber
{
    // Dates and build numbers used as tags are longer than any major version.
    private const int LongestPart = 6;

    private readonly int[] _parts;
    private readonly int _missing;

    private VersionNumber(int[] parts, int missing)
    {
        _parts = parts;
        _missing = missing;
    }

    public static VersionNumber Newest { get; } = new(Array.Empty<int>(), int.MaxValue);

    public static VersionNumber Oldest { get; } = new(Array.Empty<int>(), 0);

    /// <summary>Reads <c>18</c>, <c>18.1</c> or <c>v3.10.0</c> as a tag means it.</summary>
    public static VersionNumber? OfTag(string text)
    {
        var parts = Parts(text.Length > 1 && text[0] == 'v' ? text.Substring(1) : text);
        return parts is null ? null : new VersionNumber(parts, int.MaxValue);
    }

    /// <summary>Reads a bound of a range, where <c>18</c> is the first 18.</summary>
    public static VersionNumber OfBound(string text) =>
        new(Parts(text) ?? throw new FormatException("'" + text + "' is not a version."), 0);

    public static bool IsBetween(VersionNumber version, string? min, string? max) =>
        (min is null || version.IsAtLeast(OfBound(min))) && (max is null || !version.IsAtLeast(OfBound(max)));

    private bool IsAtLeast(VersionNumber other)
    {
        for (var i = 0; i < Math.Max(_parts.Length, other._parts.Length); i++)
        {
            var order = Part(i).CompareTo(other.Part(i));
            if (order != 0)
                return order > 0;
        }

        return true;
    }

    private int Part(int index) => index < _parts.Length ? _parts[index] : _missing;

    private static int[]? Parts(string text)
    {
        var words = text.Split('.');
        var parts = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > LongestPart
                || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
                return null;
        }

        return parts;
    }
}
