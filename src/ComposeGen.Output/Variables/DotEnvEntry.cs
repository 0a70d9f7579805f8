namespace ComposeGen.Output.Variables;

/// <summary>An entry of a <c>.env</c> file.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal sealed record DotEnvEntry(string Name, int Line, int Column);
