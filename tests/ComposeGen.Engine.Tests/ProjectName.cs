using System.Globalization;

namespace ComposeGen.Engine.Tests;

/// <summary>Names of projects that no other run on the same engine has, and that tell how old they are.</summary>
internal static class ProjectName
{
    private const string Prefix = "cgtest";

    public static string New() =>
        Prefix + Minutes(DateTimeOffset.UtcNow).ToString("x8", CultureInfo.InvariantCulture) + Random.Shared.Next(0x1000000).ToString("x6", CultureInfo.InvariantCulture);

    /// <summary>Whether a run that came to no end left it: no test takes an hour.</summary>
    public static bool IsStale(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length >= Prefix.Length + 8
        && int.TryParse(name.AsSpan(Prefix.Length, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var minutes)
        && Minutes(DateTimeOffset.UtcNow) - minutes > 60;

    /// <summary>Of a container, volume or image of a project.</summary>
    public static string Of(string thing) => thing.Split('_', '-', ':')[0];

    private static int Minutes(DateTimeOffset time) => (int)(time.ToUnixTimeSeconds() / 60);
}
