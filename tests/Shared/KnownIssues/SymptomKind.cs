namespace ComposeGen.Testing;

/// <summary>How a mistake shows.</summary>
internal enum SymptomKind
{
    /// <summary>Files are gone.</summary>
    Loses,

    /// <summary>A command in the container fails.</summary>
    Fails,

    /// <summary>The container does not keep running.</summary>
    Exits,

    /// <summary>Files stay as they were.</summary>
    Keeps,

    /// <summary>Nothing is started.</summary>
    Refused,
}
