namespace ComposeGen.Output.Changes;

/// <summary>The driver of a volume and its options as one text, to be compared: neither can be changed of a volume that exists.</summary>
internal static class VolumeSettings
{
    public static string Of(string? driver, IEnumerable<(string Key, string Value)> options) =>
        string.Join('\n', options.OrderBy(static option => option.Key, StringComparer.Ordinal)
            .Select(static option => option.Key + "=" + option.Value)
            .Prepend(driver ?? "local"));
}
