using System.Globalization;

namespace ComposeGen.Rules.Definition;

/// <summary>The options of drivers that are part of the engine, which refuse what they do not know.</summary>
/// <remarks>Docker documentation, "JSON File logging driver", "Local file logging driver" and "docker volume create".</remarks>
internal static class DriverOptions
{
    private static readonly HashSet<string> JsonFile =
        ["max-size", "max-file", "compress", "labels", "labels-regex", "env", "env-regex", "tag", "mode", "max-buffer-size"];

    private static readonly HashSet<string> LocalVolume = ["type", "o", "device", "size"];

    public static IEnumerable<RefusedOption> Refused(ComposeNode node) => node switch
    {
        Logging logging when logging.LiteralOf("driver") == "json-file" => OfJsonFile(Entries(logging, "options")),
        Volume volume when !volume.IsUnknown("driver") && (!volume.IsSet("driver") || volume.LiteralOf("driver") == "local") =>
            Entries(volume, "driver_opts")
                .Where(static entry => !LocalVolume.Contains(entry.Key))
                .Select(static entry => new RefusedOption("driver_opts", entry.Key, "an option of the driver 'local'", "use type, o, device and size, or name another driver", entry.Value)),
        _ => [],
    };

    private static IEnumerable<RefusedOption> OfJsonFile(IReadOnlyList<MapEntry> options)
    {
        foreach (var option in options)
        {
            var text = (option.Value as Scalar)?.AsText().Literal;
            if (!JsonFile.Contains(option.Key))
                yield return new RefusedOption("logging.options", option.Key, "an option of the driver 'json-file'", "use one such as max-size", option.Value);
            else if (option.Key == "max-file" && text is not null && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var files) && files > 0))
                yield return new RefusedOption("max-file", text, "a number of files", "use 1 or more", option.Value);
            else if (option.Key == "max-size" && text is not null && !IsSize(text))
                yield return new RefusedOption("max-size", text, "a size", "write one such as 10m", option.Value);
        }
    }

    private static bool IsSize(string text)
    {
        var digits = text.TrimEnd('b', 'B').TrimEnd('k', 'K', 'm', 'M', 'g', 'G', 't', 'T', 'i', 'I').TrimEnd('k', 'K', 'm', 'M', 'g', 'G', 't', 'T', ' ');
        return text == "-1" || double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }

    private static IReadOnlyList<MapEntry> Entries(ComposeNode node, string key) => (node.KnownValueOf(key) as IComposeMap)?.KnownEntries ?? [];
}
