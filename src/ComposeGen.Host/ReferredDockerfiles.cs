using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Host;

/// <summary>
/// The list of the Dockerfiles that the definitions refer to. The next evaluation of the project reads it: the compiler gets the
/// files for the editor, and a change of one runs the rules again.
/// </summary>
internal static class ReferredDockerfiles
{
    /// <summary>Full paths, one a line; those of files that are not there too, which may come.</summary>
    private static IReadOnlyList<string> Of(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var app in apps)
        {
            foreach (var path in BuiltImages.Paths(app.File))
            {
                if (!path.Contains('\n') && !path.Contains('\0'))
                {
                    paths.Add(Path.GetFullPath(Path.Combine(options.Home, app.Directory, path)));
                }
            }
        }

        return [.. paths];
    }

    /// <summary>Writes the list, and gives it back.</summary>
    public static IReadOnlyList<string> Keep(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        var paths = Of(options, apps);
        if (options.Dockerfiles is not { } list)
        {
            return paths;
        }

        var text = string.Concat(paths.Select(static path => path + "\n"));
        if (text.Length == 0)
        {
            File.Delete(list);
        }
        else if (!File.Exists(list) || File.ReadAllText(list) != text)
        {
            File.WriteAllText(list, text);
        }

        return paths;
    }
}
