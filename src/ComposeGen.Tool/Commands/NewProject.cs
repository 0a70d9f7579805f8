using System.Text;

namespace ComposeGen.Tool.Commands;

/// <summary>Writes the files of a definitions project.</summary>
internal static class NewProject
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files and prints their paths. Without leave to overwrite, a file in the way stops all of it.</summary>
    public static void Write(string directory, IReadOnlyDictionary<string, string> files, bool overwrites, Terminal terminal)
    {
        RequireRoom(directory, [.. files.Keys], overwrites, terminal);
        foreach (var (path, text) in files)
        {
            Write(Path.Combine(directory, path), text, overwrites ? FileMode.Create : FileMode.CreateNew);
            terminal.Out.WriteLine(terminal.Shorten(Path.Combine(directory, path)));
        }
    }

    /// <summary>The name becomes that of a file and an assembly, and goes through MSBuild.</summary>
    public static void RequireName(string name)
    {
        var isUsable = name.Length > 0 && char.IsLetterOrDigit(name[0]) && name[^1] is not ('.' or ' ')
            && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or ' ');
        if (!isUsable)
        {
            throw new ToolException($"'{name}' cannot be the name of a project; use letters, digits, dots, dashes and underscores, and --output for a directory.", ExitCode.Usage);
        }

        if (name.Equals("ComposeGen", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"A project called '{name}' could not reference the package of that name; choose another.", ExitCode.Usage);
        }
    }

    private static void RequireRoom(string directory, IReadOnlyList<string> files, bool overwrites, Terminal terminal)
    {
        if (File.Exists(directory))
        {
            throw new ToolException($"'{terminal.Shorten(directory)}' is a file; choose another directory with --output.", ExitCode.Usage);
        }

        if (!Directory.Exists(directory))
        {
            return;
        }

        var own = files.Select(file => Path.Combine(directory, file)).ToList();
        var inTheWay = own.Where(Path.Exists).Concat(Directory.GetFiles(directory, "*.csproj")).FirstOrDefault(path => !overwrites || !own.Contains(path));
        if (inTheWay is not null)
        {
            throw new ToolException($"'{terminal.Shorten(inTheWay)}' is there already and nothing was written; choose another directory with --output.", ExitCode.Usage);
        }
    }

    private static void Write(string path, string text, FileMode mode)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(new FileStream(path, mode), Utf8);
            writer.Write(text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {problem.Message}", ExitCode.Usage);
        }
    }
}
