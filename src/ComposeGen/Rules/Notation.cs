namespace ComposeGen.Rules;

/// <summary>What an application is written in by its user, so what a message advises to write.</summary>
internal enum Notation
{
    /// <summary>Definitions in C#.</summary>
    CSharp,

    /// <summary>A Compose file.</summary>
    Yaml,
}
