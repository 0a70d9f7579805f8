namespace ComposeGen.Output.Scripts;

/// <summary>How a script computes a value that was not known when it was written.</summary>
internal enum ScriptValueKind
{
    /// <summary>The directory of the script.</summary>
    Here,

    /// <summary>A variable of the environment or of <c>.env</c>.</summary>
    Variable,

    /// <summary>An absolute path, from one relative to the script.</summary>
    Path,

    /// <summary>Another value, quoted for the shell of a container.</summary>
    Quoted,

    /// <summary>Another value, with its double quotes doubled for a field of comma-separated values.</summary>
    Csv,

    /// <summary>The id of a container.</summary>
    ContainerId,
}
