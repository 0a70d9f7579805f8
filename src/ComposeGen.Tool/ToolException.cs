namespace ComposeGen.Tool;

/// <summary>What the user can put right, said in one sentence.</summary>
internal sealed class ToolException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
