using System.Globalization;

namespace ComposeGen.Output.Yaml;

/// <summary>Floating-point numbers in a notation that YAML 1.1 and 1.2 share.</summary>
internal static class YamlNumber
{
    public static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return ".nan";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? ".inf" : "-.inf";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('.'))
        {
            return text;
        }

        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }
}
