namespace ComposeGen.Tool.Storage;

/// <summary>A service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="User">Who it runs as; null where that is not known.</param>
internal sealed record StorageUser(string Name, string? User);
