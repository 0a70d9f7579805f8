namespace ComposeGen.Output.Changes;

/// <summary>A service of a Compose file that was written before.</summary>
/// <param name="Key">Its name in the file.</param>
/// <param name="Image">Its image; null where it had none.</param>
/// <param name="Volumes">Its named volumes, by where they were mounted.</param>
internal sealed record PreviousService(string Key, string? Image, IReadOnlyDictionary<string, PreviousVolume> Volumes);
