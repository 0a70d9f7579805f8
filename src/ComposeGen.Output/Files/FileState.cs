namespace ComposeGen.Output.Files;

/// <summary>How a file on disk stands to what the definition says.</summary>
public enum FileState
{
    /// <summary>It says the same.</summary>
    UpToDate,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It says something else.</summary>
    Stale,

    /// <summary>It is not one of ours.</summary>
    Foreign,
}
