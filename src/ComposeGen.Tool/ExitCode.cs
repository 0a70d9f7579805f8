namespace ComposeGen.Tool;

/// <summary>The exit codes, a promise to scripts: see docs/cli.md.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Errors = 1;
    public const int Usage = 2;
    public const int Drift = 3;
    public const int InternalError = 70;
    public const int Cancelled = 130;
}
