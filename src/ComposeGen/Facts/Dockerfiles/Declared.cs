namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Something that an instruction states, and where.</summary>
/// <param name="Value">What it states.</param>
/// <param name="Line">The line of the instruction.</param>
internal sealed record Declared<T>(T Value, int Line);
