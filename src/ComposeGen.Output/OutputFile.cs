namespace ComposeGen.Output;

/// <summary>A file to write.</summary>
/// <param name="Path">Where, relative to the output directory, with forward slashes.</param>
/// <param name="Text">What, with LF line ends.</param>
public sealed record OutputFile(string Path, string Text);
