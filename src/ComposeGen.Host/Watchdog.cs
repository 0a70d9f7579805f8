namespace ComposeGen.Host;

/// <summary>Ends a process whose definitions do not come to an end.</summary>
internal static class Watchdog
{
    public static IDisposable Start(HostOptions options) => new Timer(
        static project =>
        {
            Report.Error((string)project!, "CG9004", "The definitions did not finish in time; look for a loop or a wait in them, or raise ComposeGenTimeout");
            Environment.Exit(1);
        },
        options.Project,
        options.Timeout,
        Timeout.Infinite);
}
