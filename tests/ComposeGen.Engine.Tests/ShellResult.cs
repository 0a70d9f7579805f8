namespace ComposeGen.Engine.Tests;

public sealed record ShellResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything, for the message of a failed assertion.</summary>
    public string All => Output + Error;

    public ShellResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{All}");
        return this;
    }
}
