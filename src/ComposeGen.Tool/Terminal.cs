using System.Text;

namespace ComposeGen.Tool;

/// <summary>Where a command runs: results go to <see cref="Out"/>, diagnostics and progress to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Directory">The current directory.</param>
/// <param name="IsStyled">Whether a person reads the output on a screen with colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Directory, bool IsStyled)
{
    /// <summary>Standard input.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var wantsColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory, wantsColour && !Console.IsOutputRedirected) { In = Console.In };
    }

    /// <summary>A path as one would type it here.</summary>
    public string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>A path that the user typed.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Directory);
}
