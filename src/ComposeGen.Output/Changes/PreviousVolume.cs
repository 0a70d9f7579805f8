namespace ComposeGen.Output.Changes;

/// <summary>A volume of a Compose file that was written before.</summary>
/// <param name="Name">Its name in the engine, in the notation of the Compose file.</param>
/// <param name="Settings">Its driver and the options of it, as one text; null where it is external, since others decide about it then.</param>
internal sealed record PreviousVolume(string Name, string? Settings)
{
    /// <summary>Whether its files are on a device: a server, a directory of the host or memory, which another volume can be as well.</summary>
    public bool IsOfDevice => Settings?.Split('\n').Any(static line => line.StartsWith("device=", StringComparison.Ordinal)) == true;
}
