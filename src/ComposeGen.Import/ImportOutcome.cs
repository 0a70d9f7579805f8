namespace ComposeGen.Import;

/// <summary>What became of something in the file.</summary>
internal enum ImportOutcome
{
    /// <summary>It is in the result, in another form or with a decision that the user should know.</summary>
    CarriedWithNote,

    /// <summary>It is not in the result, and did nothing in the file: Compose ignores it.</summary>
    Ineffective,

    /// <summary>It is not in the result.</summary>
    Refused,
}
