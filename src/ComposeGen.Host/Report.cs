namespace ComposeGen.Host;

/// <summary>Lines that MSBuild reads as errors and warnings.</summary>
internal static class Report
{
    private static readonly Stream Output = Console.OpenStandardOutput();

    public static void Error(string origin, string code, string message) => Line($"{origin} : error {code}: {message}");

    public static void Line(string line)
    {
        Output.Write(System.Text.Encoding.UTF8.GetBytes(line.ReplaceLineEndings(" ") + "\n"));
        Output.Flush();
    }
}
