namespace ComposeGen.Tool.Storage;

/// <summary>The storage of an application.</summary>
/// <param name="Application">Its name.</param>
/// <param name="Overlay">The overlay that is applied; null for none.</param>
/// <param name="Data">What it keeps where.</param>
internal sealed record StoragePicture(string Application, string? Overlay, StoredData Data)
{
    public string Title => Overlay is null ? Application : $"{Application}, {Overlay}";
}
