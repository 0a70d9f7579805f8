using System.Globalization;

namespace ComposeGen.Rules;

/// <summary>What a finding tells code fixes, such as the right path.</summary>
internal static class Hints
{
    /// <summary>The user that something is to belong to, with whatever else there is to say.</summary>
    public static IReadOnlyDictionary<string, string> OfUser(long? uid, long? gid, params (string Name, string? Value)[] hints) =>
        Of([("uid", uid?.ToString(CultureInfo.InvariantCulture)), ("gid", gid?.ToString(CultureInfo.InvariantCulture)), .. hints]);

    /// <summary>Those that are there; one without a value is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(params (string Name, string? Value)[] hints) =>
        hints.Where(static hint => hint.Value is not null).ToDictionary(static hint => hint.Name, static hint => hint.Value!);
}
