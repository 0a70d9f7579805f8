namespace ComposeGen.RoundTrip;

/// <summary><c>roundtrip PATH…</c></summary>
internal static class CommandLine
{
    public static int Run(string[] args) => args.Length;
}
