using ComposeGen.Import.Linting;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ComposeGen.Tool.Linting;

/// <summary>From the arguments to the files that are judged.</summary>
internal static class LintInput
{
    /// <summary>Where nobody keeps Compose files of their own.</summary>
    private static readonly string[] Ignored = ["**/node_modules/**", "**/bin/**", "**/obj/**", "**/.git/**"];

    public static IReadOnlyList<LintedFiles> Find(IReadOnlyList<string> arguments, IReadOnlyList<string> overlays, Terminal terminal)
    {
        if (overlays.Count > 0)
        {
            return arguments is [var only]
                ? [new LintedFiles([Required(only, terminal), .. overlays.Select(overlay => Required(overlay, terminal))], [])]
                : throw new ToolException("-f lays files over one Compose file; name that one file before it.", ExitCode.Usage);
        }

        return LintedFiles.Group(arguments.Count == 0 ? CurrentComposeFile.Find(terminal, "name a file or a directory").Select(terminal.Resolve) : arguments.SelectMany(argument => Expand(argument, terminal)));
    }

    private static IReadOnlyList<string> Expand(string argument, Terminal terminal)
    {
        if (argument != "-" && Directory.Exists(terminal.Resolve(argument)))
        {
            var directory = terminal.Resolve(argument);
            var found = Match(directory, ["**/compose*.y*ml", "**/docker-compose*.y*ml"]).Where(LintedFiles.IsComposeFile).ToList();
            return found.Count > 0 ? found : throw new ToolException($"There is no Compose file in '{argument}' or below it.", ExitCode.Usage);
        }

        if (argument.AsSpan().IndexOfAny('*', '?') >= 0 && !File.Exists(terminal.Resolve(argument)))
        {
            var (root, pattern) = Split(argument, terminal);
            var found = Match(root, [pattern]);
            return found.Count > 0 ? found : throw new ToolException($"No file matches '{argument}'.", ExitCode.Usage);
        }

        return [Required(argument, terminal)];
    }

    /// <summary>The directory that a pattern starts from, which may be above the current one.</summary>
    private static (string Root, string Pattern) Split(string argument, Terminal terminal)
    {
        var pieces = argument.Replace('\\', '/').Split('/');
        var fixedPieces = pieces.TakeWhile(static piece => piece.AsSpan().IndexOfAny('*', '?') < 0).ToList();
        var root = string.Join('/', fixedPieces) + (fixedPieces.Count > 0 ? "/" : "");
        return (terminal.Resolve(root.Length == 0 ? "." : root), string.Join('/', pieces.Skip(fixedPieces.Count)));
    }

    private static List<string> Match(string directory, IEnumerable<string> patterns)
    {
        if (!Directory.Exists(directory))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        matcher.AddExcludePatterns(Ignored);
        return [.. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(directory))).Files
            .Select(match => Path.GetFullPath(Path.Combine(directory, match.Path))).Order(StringComparer.Ordinal)];
    }

    private static string Required(string file, Terminal terminal)
    {
        var path = terminal.Resolve(file);
        if (file == "-")
        {
            return path;
        }

        if (!File.Exists(path))
        {
            throw new ToolException(Directory.Exists(path) ? $"'{file}' is a directory; name a file." : $"There is no file '{file}'.", ExitCode.Usage);
        }

        try
        {
            using var opened = File.OpenRead(path);
            return path;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{file}' cannot be read: {problem.Message}", ExitCode.Usage);
        }
    }
}
