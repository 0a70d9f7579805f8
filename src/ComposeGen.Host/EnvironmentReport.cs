using ComposeGen.Output;
using ComposeGen.Output.Variables;

namespace ComposeGen.Host;

/// <summary>What is said about <c>.env</c> and about an example of it that a person wrote.</summary>
internal static class EnvironmentReport
{
    /// <summary>Whether there is nothing to warn of; what there is has been reported.</summary>
    public static bool Warn(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        var isClean = true;
        foreach (var app in apps)
        {
            foreach (var (path, note) in Notes(options, app).Where(static found => found.Note.Rule is not null))
            {
                isClean = false;
                Report.Line($"{path}({note.Line},{note.Column}): warning {note.Rule}: {note.Message}");
            }
        }

        return isClean;
    }

    /// <summary>All that can be said, and of which file.</summary>
    public static IEnumerable<(string Path, EnvironmentNote Note)> Notes(HostOptions options, ComposeApp app)
    {
        var directory = DirectoryOf(options, app);
        var notes = EnvironmentCheck.OfValues(app.Files, directory).Select(note => (Path.Combine(directory, ".env"), note));
        return options.WritesEnvironmentExample && ForeignExample(options, app) is { } example && EnvironmentCheck.OfExample(app.Files, example) is { } lacking
            ? notes.Append((Path.Combine(directory, OutputFileNames.EnvironmentExample), lacking))
            : notes;
    }

    /// <summary>The text of an example that a person wrote; null if there is none.</summary>
    public static string? ForeignExample(HostOptions options, ComposeApp app)
    {
        var path = Path.Combine(DirectoryOf(options, app), OutputFileNames.EnvironmentExample);
        return File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } text && !OutputHeader.IsIn(text) ? text : null;
    }

    private static string DirectoryOf(HostOptions options, ComposeApp app) => Path.GetFullPath(Path.Combine(options.Home, app.Directory));
}
