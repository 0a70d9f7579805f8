using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Merging;

/// <summary>Makes the relative paths of a file from another directory start from this one.</summary>
internal static class RelativePaths
{
    public static void Rebase(YamlMap file, string directory)
    {
        if (directory == ".")
        {
            return;
        }

        foreach (var service in Values(file["services"]))
        {
            RebaseService(service, directory);
        }

        foreach (var section in new[] { "configs", "secrets" })
        {
            foreach (var source in Values(file[section]))
            {
                Change(source, "file", path => Join(directory, path));
            }
        }

        foreach (var volume in Values(file["volumes"]))
        {
            if (volume["driver_opts"] is YamlMap options && (options["o"] as YamlScalar)?.Text == "bind")
            {
                Change(options, "device", path => Join(directory, path));
            }
        }
    }

    public static void RebaseService(YamlMap service, string directory)
    {
        if (directory == ".")
        {
            return;
        }

        string Joined(string path) => Join(directory, path);
        if (service["build"] is YamlMap build)
        {
            if (build["context"] is null)
            {
                build.Entries.Insert(0, new YamlEntry("context", build.Place, new YamlScalar(build.Place, directory, YamlKind.Text), SourceComments.None));
            }
            else
            {
                Change(build, "context", path => IsUrl(path) ? path : Joined(path));
            }

            if (build["additional_contexts"] is { } contexts)
            {
                var map = Overlay.ValuesMapping(contexts);
                foreach (var entry in map.Entries.ToList())
                {
                    Change(map, entry.Key, path => IsUrl(path) ? path : Joined(path));
                }

                build.Set(build.Find("additional_contexts")! with { Value = map });
            }
        }
        else
        {
            Change(service, "build", path => IsUrl(path) ? path : Joined(path));
        }

        foreach (var key in new[] { "env_file", "label_file" })
        {
            Change(service, key, Joined);
            ChangeItems(service[key], "path", Joined);
        }

        Change(service["extends"] as YamlMap, "file", Joined);
        ChangeItems((service["develop"] as YamlMap)?["watch"], "path", Joined);
        foreach (var item in (service["volumes"] as YamlList)?.Items ?? [])
        {
            if (item.Value is YamlMap mount && (mount["type"] as YamlScalar)?.Text == "bind")
            {
                Change(mount, "source", Joined);
            }
        }

        if (service["volumes"] is YamlList volumes)
        {
            for (var i = 0; i < volumes.Items.Count; i++)
            {
                if (volumes.Items[i].Value is YamlScalar { Text: ['.', ..] text } scalar)
                {
                    volumes.Items[i] = volumes.Items[i] with { Value = new YamlScalar(scalar.Place, Joined(text), YamlKind.Text) };
                }
            }
        }
    }

    private static IEnumerable<YamlMap> Values(YamlPart? section) =>
        (section as YamlMap)?.Entries.Select(static entry => entry.Value).OfType<YamlMap>() ?? [];

    private static void ChangeItems(YamlPart? part, string key, Func<string, string> change)
    {
        if (part is not YamlList list)
        {
            return;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].Value is YamlScalar scalar)
            {
                list.Items[i] = list.Items[i] with { Value = new YamlScalar(scalar.Place, change(scalar.Text), scalar.Kind) };
            }

            Change(list.Items[i].Value as YamlMap, key, change);
        }
    }

    private static void Change(YamlMap? map, string key, Func<string, string> change)
    {
        if (map?.Find(key) is { Value: YamlScalar { Kind: YamlKind.Text } scalar } entry)
        {
            map.Set(entry with { Value = new YamlScalar(scalar.Place, change(scalar.Text), YamlKind.Text) });
        }
    }

    private static bool IsUrl(string path) => path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal)
        || path.StartsWith("github.com/", StringComparison.Ordinal) || path.StartsWith("service:", StringComparison.Ordinal);

    /// <summary>What begins with a variable is left: nobody knows whether it is a relative path.</summary>
    private static string Join(string directory, string path)
    {
        if (path.Length == 0 || path[0] is '/' or '~' or '$' || path.StartsWith(@"\\", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':'))
        {
            return path;
        }

        if (path.Contains('$', StringComparison.Ordinal))
        {
            return (directory.StartsWith("..", StringComparison.Ordinal) ? "" : "./") + directory + "/" + (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        }

        var pieces = new List<string>();
        foreach (var piece in (directory.Replace('\\', '/') + "/" + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece == ".." && pieces.Count > 0 && pieces[^1] != "..")
            {
                pieces.RemoveAt(pieces.Count - 1);
            }
            else if (piece != ".")
            {
                pieces.Add(piece);
            }
        }

        return pieces.Count == 0 ? "." : pieces[0] == ".." ? string.Join('/', pieces) : "./" + string.Join('/', pieces);
    }
}
