namespace ComposeGen.Output.Files;

/// <summary>What became of a file.</summary>
public enum WriteOutcome
{
    /// <summary>It was made or replaced.</summary>
    Written,

    /// <summary>It had this content already and was not touched.</summary>
    Unchanged,
}
