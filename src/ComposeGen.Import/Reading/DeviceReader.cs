using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads the short notation of devices: <c>SOURCE[:TARGET[:PERMISSIONS]]</c>.</summary>
internal static class DeviceReader
{
    public static DeviceMapping Read(YamlScalar scalar)
    {
        var pieces = TextParts.Split(ScalarReader.Text(scalar), ':');
        if (pieces.Count > 3)
        {
            throw new ImportException(scalar.Place, $"'{scalar.Text}' has too many colons for a device; write source, target and permissions as a mapping");
        }

        return new DeviceMapping
        {
            Source = pieces[0],
            Target = pieces.Count > 1 && pieces[1].Literal != "" ? pieces[1] : pieces[0],
            Permissions = pieces.Count > 2 ? pieces[2] : "rwm",
        };
    }
}
