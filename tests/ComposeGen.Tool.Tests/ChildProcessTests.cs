namespace ComposeGen.Tool.Tests;

public sealed class ChildProcessTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_missing_program_is_named() =>
        Assert.Equal("'no-such-program' was not found; install it or put it on the PATH.", await Refusal("no-such-program", _terminal.Directory));

    [Fact]
    public async Task A_missing_directory_is_named()
    {
        var missing = Path.Combine(_terminal.Directory, "missing");

        Assert.Equal($"'git' cannot be run in '{missing}', which is not a directory.", await Refusal("git", missing));
    }

    private static async Task<string> Refusal(string program, string directory)
    {
        var problem = await Assert.ThrowsAsync<ToolException>(() => ChildProcess.RunAsync(
            program, ["version"], directory, "", static _ => { }, static _ => { }, TestContext.Current.CancellationToken));
        Assert.Equal(1, problem.ExitCode);
        return problem.Message;
    }
}
