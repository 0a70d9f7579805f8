using System.Globalization;
using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads what stands under a key that begins with <c>x-</c>: anything.</summary>
internal static class ExtensionReader
{
    public static ExtensionValue Read(YamlPart part)
    {
        switch (part)
        {
            case YamlMap map:
                var entries = new ComposeMap<ExtensionValue>();
                foreach (var entry in map.Entries)
                {
                    entries[entry.Key] = Read(entry.Value);
                }

                return entries;
            case YamlList list:
                return ExtensionValue.List([.. list.Items.Select(static item => Read(item.Value))]);
        }

        var scalar = (YamlScalar)part;
        return scalar.Kind switch
        {
            YamlKind.Null => ExtensionValue.Null,
            YamlKind.Boolean => scalar.Text == "true",
            YamlKind.Integer when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            YamlKind.Integer or YamlKind.Float => Number(scalar.Text),
            _ => ScalarReader.Text(scalar),
        };
    }

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
