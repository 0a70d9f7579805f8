using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace ComposeGen.Import.Yaml;

/// <summary>What a bare scalar is: the rules of YAML 1.1 and 1.2 as the Go library of Docker mixes them.</summary>
internal static partial class YamlValue
{
    public static YamlScalar Of(YamlDotNet.Core.Events.Scalar scalar, SourcePlace place, OverlayTag tag)
    {
        var (text, kind) = scalar.Style is not ScalarStyle.Plain || (!scalar.Tag.IsEmpty && tag is OverlayTag.None && scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal))
            ? (scalar.Value, YamlKind.Text)
            : Read(scalar.Value);
        return new YamlScalar(place, text, kind) { Tag = tag };
    }

    public static (string Text, YamlKind Kind) Read(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ("", YamlKind.Null);
            case "true" or "True" or "TRUE":
                return ("true", YamlKind.Boolean);
            case "false" or "False" or "FALSE":
                return ("false", YamlKind.Boolean);
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                return ("+Inf", YamlKind.Float);
            case "-.inf" or "-.Inf" or "-.INF":
                return ("-Inf", YamlKind.Float);
            case ".nan" or ".NaN" or ".NAN":
                return ("NaN", YamlKind.Float);
        }

        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
        {
            return (text, YamlKind.Text);
        }

        if (Integer(text.Replace("_", "", StringComparison.Ordinal)) is { } number)
        {
            return (number.ToString(CultureInfo.InvariantCulture), YamlKind.Integer);
        }

        if (FloatPattern().IsMatch(text))
        {
            var value = double.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
            return (GoFloat(value), YamlKind.Float);
        }

        return (text, DatePattern().IsMatch(text) ? YamlKind.Date : YamlKind.Text);
    }

    private static BigInteger? Integer(string text)
    {
        var negative = text.StartsWith('-');
        var digits = text.StartsWith('+') || negative ? text[1..] : text;
        var (radix, rest) = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => (16, hex),
            ['0', 'o' or 'O', .. var octal] => (8, octal),
            ['0', 'b' or 'B', .. var binary] => (2, binary),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (rest.Length == 0)
        {
            return null;
        }

        BigInteger value = 0;
        foreach (var c in rest)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 16;
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value > ulong.MaxValue ? null : negative ? -value : value;
    }

    /// <summary>A number as Go prints it: the shortest digits, with an exponent from 1e+06 upwards.</summary>
    internal static string GoFloat(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text[(text.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        var sign = value < 0 ? "-" : "";
        if (exponent is < -4 or >= 6)
        {
            return sign + digits[0] + (digits.Length > 1 ? "." + digits[1..] : "") + "e"
                + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }

        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1
                ? sign + digits.PadRight(exponent + 1, '0')
                : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex FloatPattern();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$")]
    private static partial Regex DatePattern();
}
