namespace ComposeGen.Output.Variables;

/// <summary>Something about a file beside the Compose file that holds variables.</summary>
/// <param name="Rule">The rule that says so; null for what is only worth knowing.</param>
/// <param name="Line">The line it is about, from 1; 0 for the whole file.</param>
/// <param name="Column">The column.</param>
/// <param name="Message">One sentence.</param>
public sealed record EnvironmentNote(string? Rule, int Line, int Column, string Message);
