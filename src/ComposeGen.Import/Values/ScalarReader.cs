using System.Globalization;
using System.Text.RegularExpressions;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Values;

/// <summary>Reads single values into the types of the model. What a type cannot know stays the text that it is.</summary>
internal static partial class ScalarReader
{
    private static readonly Dictionary<Type, Func<Text, object>> Readers = new()
    {
        [typeof(Text)] = static text => text,
        [typeof(Value<bool>)] = static text => Boolean(text.Literal) is { } value ? (Value<bool>)value : Value<bool>.FromText(text),
        [typeof(Value<long>)] = static text => Integer(text.Literal) is { } value ? (Value<long>)value : Value<long>.FromText(text),
        [typeof(Value<double>)] = static text => Number(text.Literal) is { } value ? (Value<double>)value : Value<double>.FromText(text),
        [typeof(ByteSize)] = static text => Bytes(text.Literal) is { } value ? ByteSize.OfBytes(value) : ByteSize.FromText(text),
        [typeof(Duration)] = static text => Time(text.Literal) is { } value ? Duration.Of(value) : Duration.FromText(text),
        [typeof(UserId)] = static text => UserId.FromText(text),
        [typeof(RestartPolicy)] = static text => RestartPolicy.FromText(text),
        [typeof(PullPolicy)] = static text => PullPolicy.FromText(text),
        [typeof(DeviceCount)] = static text => int.TryParse(text.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? (DeviceCount)count
            : text.Literal == "all" ? DeviceCount.All : DeviceCount.FromText(text),
    };

    public static object Read(Type type, YamlScalar scalar)
    {
        var text = Text(scalar);
        if (Readers.TryGetValue(type, out var read))
        {
            return read(text);
        }

        if (type == typeof(UnixMode))
        {
            return Mode(scalar, text);
        }

        // What is left are the closed sets of words.
        return typeof(ScalarReader).GetMethod(nameof(Word), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [text])!;
    }

    public static bool Knows(Type type) => Readers.ContainsKey(type) || type == typeof(UnixMode)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Value<>));

    public static Text Text(YamlScalar scalar) => scalar.Kind is YamlKind.Text ? TemplateReader.Read(scalar.Text, scalar.Place) : scalar.Text;

    private static Value<T> Word<T>(Text text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (ComposeEnum.ToText(value) == text.Literal)
            {
                return value;
            }
        }

        return Value<T>.FromText(text);
    }

    /// <summary>A bare number is octal by its 0, as YAML reads it; in quotes, all digits are octal.</summary>
    private static UnixMode Mode(YamlScalar scalar, Text text)
    {
        if (text.Literal is not { } literal)
        {
            return UnixMode.FromText(text);
        }

        var digits = scalar.Kind is YamlKind.Integer && long.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? Convert.ToString(bits, 8)
            : literal.StartsWith("0o", StringComparison.Ordinal) ? literal[2..] : literal;
        try
        {
            return UnixMode.Octal(digits);
        }
        catch (ComposeException problem)
        {
            throw new ImportException(scalar.Place, problem.Message);
        }
    }

    private static bool? Boolean(string? text) => text?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => true,
        "false" or "no" or "off" or "n" => false,
        _ => null,
    };

    private static long? Integer(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number that is written again as the same number.</summary>
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.Parse(((Value<double>)value).AsText().Literal!, CultureInfo.InvariantCulture) == value ? value : null;

    /// <remarks>Compose specification, section "Specifying byte values".</remarks>
    private static long? Bytes(string? text)
    {
        if (text is null || text == "-1")
        {
            return text is null ? null : -1;
        }

        var match = BytesPattern().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var power = match.Groups[2].Value.ToLowerInvariant() switch { "k" => 10, "m" => 20, "g" => 30, "t" => 40, "p" => 50, _ => 0 };
        var bytes = number * (1L << power);
        return bytes <= long.MaxValue ? (long)bytes : null;
    }

    /// <remarks>Compose specification, section "Specifying durations".</remarks>
    public static TimeSpan? Time(string? text)
    {
        if (text is null || !DurationPattern().IsMatch(text))
        {
            return null;
        }

        decimal ticks = 0;
        foreach (Match part in DurationPart().Matches(text))
        {
            var unit = part.Groups[2].Value switch
            {
                "w" => 7 * TimeSpan.TicksPerDay,
                "d" => TimeSpan.TicksPerDay,
                "h" => TimeSpan.TicksPerHour,
                "m" => TimeSpan.TicksPerMinute,
                "s" => TimeSpan.TicksPerSecond,
                "ms" => TimeSpan.TicksPerMillisecond,
                _ => (decimal)TimeSpan.TicksPerMillisecond / 1000,
            };
            ticks += decimal.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * unit;
        }

        return ticks <= long.MaxValue && ticks % (TimeSpan.TicksPerMillisecond / 1000) == 0 ? new TimeSpan((long)ticks) : null;
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?) ?([kKmMgGtTpP]?)[iI]?[bB]?$")]
    private static partial Regex BytesPattern();

    [GeneratedRegex(@"^(\d{1,9}(\.\d+)?(w|d|h|ms|us|µs|m|s))+$")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(w|d|h|ms|us|µs|m|s)")]
    private static partial Regex DurationPart();
}
