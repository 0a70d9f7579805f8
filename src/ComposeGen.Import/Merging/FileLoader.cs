using System.Text;
using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Merging;

/// <summary>Loads files into one tree, as Compose does: document by document, with what they include and extend.</summary>
internal sealed class FileLoader(string projectDirectory, ImportNotes notes, IReadOnlyDictionary<string, string> texts)
{
    private static readonly string[] Sections = ["services", "networks", "volumes", "secrets", "configs", "models"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> _including = [];

    /// <summary>The comments at the head of the first file.</summary>
    public SourceComments Head { get; private set; } = SourceComments.None;

    /// <exception cref="ImportException">A file is missing or no Compose file.</exception>
    public YamlMap Load(IReadOnlyList<string> files)
    {
        YamlMap? merged = null;
        foreach (var file in files)
        {
            merged = Load(file, file, merged, null);
        }

        return merged ?? throw new ImportException(new SourcePlace(files[0], 1, 1), "The file is empty; Compose needs at least one service");
    }

    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="below">What it is laid over.</param>
    /// <param name="place">Where it was asked for; null if by the user.</param>
    private YamlMap? Load(string path, string name, YamlMap? below, SourcePlace? place)
    {
        var file = YamlReader.Read(name, texts.TryGetValue(path, out var text) ? text : Content(path, name, place));
        if (Head == SourceComments.None)
        {
            Head = file.Head;
        }

        foreach (var document in file.Documents)
        {
            if (document is not YamlMap map)
            {
                throw new ImportException(document.Place, $"A Compose file is a mapping with services:, and this is {document.Noun}");
            }

            TakeIn(map, path);
            Extend(map, path);
            if (below is null)
            {
                Overlay.Strip(map);
                below = map;
            }
            else
            {
                below = (YamlMap)Overlay.Merge(below, map, "");
            }
        }

        return below;
    }

    private static string Content(string path, string name, SourcePlace? place)
    {
        try
        {
            return File.ReadAllText(path, Utf8);
        }
        catch (DecoderFallbackException)
        {
            // In its place the lenient reading has a character of its own.
            var before = File.ReadAllText(path).Split('\uFFFD', 2)[0].ReplaceLineEndings("\n").Split('\n');
            throw new ImportException(new SourcePlace(name, before.Length, before[^1].Length + 1), "This is no UTF-8, and Compose does not read the file; save it as UTF-8");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(place ?? new SourcePlace(name, 1, 1), File.Exists(path)
                ? $"The file '{name}' cannot be read: {problem.Message.TrimEnd('.')}"
                : $"There is no file '{name}'");
        }
    }

    /// <summary>Takes in the files that a file includes; what it says itself stands above them.</summary>
    private void TakeIn(YamlMap map, string path)
    {
        if (map["include"] is not YamlList includes)
        {
            return;
        }

        _including.Add(Path.GetFullPath(path));
        foreach (var item in includes.Items.ToList())
        {
            var paths = (item.Value is YamlMap long_ ? long_["path"] : item.Value) switch
            {
                YamlList list => list.Items.Select(static item => item.Value).OfType<YamlScalar>().ToList(),
                YamlScalar scalar => [scalar],
                _ => [],
            };
            var files = paths.ConvertAll(scalar => TextParts.Default(TemplateReader.Read(scalar.Text, scalar.Place)));
            if (files.Count == 0 || files.Exists(static file => file is null || IsRemote(file)))
            {
                notes.Carried(item.Place, "The included file is not read, since it is on another machine or named by a variable; it stays an include: of the generated file");
                continue;
            }

            Include(map, item, paths, files!, Path.GetDirectoryName(path)!);
            includes.Items.Remove(item);
        }

        _including.RemoveAt(_including.Count - 1);
        if (includes.Items.Count == 0)
        {
            map.Remove("include");
        }
    }

    private void Include(YamlMap map, YamlItem item, List<YamlScalar> places, List<string> files, string directory)
    {
        YamlMap? included = null;
        for (var i = 0; i < files.Count; i++)
        {
            var path = Path.Combine(directory, files[i]);
            if (_including.Contains(Path.GetFullPath(path)))
            {
                throw new ImportException(places[i].Place, $"'{files[i]}' includes itself, by way of this file");
            }

            included = Load(path, path, included, places[i].Place);
        }

        if (included is null)
        {
            return;
        }

        var home = item.Value is YamlMap { } long_ && long_["project_directory"] is YamlScalar chosen
            ? Path.Combine(directory, chosen.Text)
            : Path.GetDirectoryName(Path.Combine(directory, files[0]))!;
        RelativePaths.Rebase(included, Relative(home));
        if ((item.Value as YamlMap)?["env_file"] is { } environment)
        {
            notes.Carried(environment.Place, "The variables of the included file now come from the .env file of the whole application; copy there what this env_file sets");
        }

        notes.Carried(item.Place, $"What '{string.Join("', '", files)}' defines is taken in, with paths from this directory");
        foreach (var entry in included.Entries)
        {
            var own = map.Find(entry.Key);
            if (own is null && entry.Key is not "name" and not "version")
            {
                map.Entries.Add(entry);
            }
            else if (Sections.Contains(entry.Key) && own?.Value is YamlMap && entry.Value is YamlMap)
            {
                map.Set(own with { Value = Overlay.Merge(entry.Value, own.Value, entry.Key) });
            }
        }
    }

    private void Extend(YamlMap map, string path)
    {
        if (map["services"] is not YamlMap services)
        {
            return;
        }

        foreach (var entry in services.Entries.ToList())
        {
            services.Set(entry with { Value = Extended(entry, services, path, []) });
        }
    }

    /// <summary>A service laid over the one that it extends.</summary>
    private YamlPart Extended(YamlEntry service, YamlMap services, string path, List<string> chain)
    {
        if (service.Value is not YamlMap own || own.Find("extends") is not { } extends || own["extends"]!.Tag is not OverlayTag.None)
        {
            return service.Value;
        }

        var name = extends.Value is YamlMap long_ ? long_["service"] : extends.Value;
        if (name is not YamlScalar { IsNull: false } wanted)
        {
            throw new ImportException(extends.Place, $"'extends' of service '{service.Key}' does not say which service");
        }

        var step = Path.GetFullPath(path) + " " + service.Key;
        if (chain.Contains(step))
        {
            throw new ImportException(extends.Place, $"Service '{service.Key}' extends itself, by way of '{wanted.Text}'");
        }

        var (others, file) = (extends.Value as YamlMap)?["file"] is YamlScalar reference
            ? Others(reference, path)
            : (services, path);
        if (others.Find(wanted.Text) is not { } found)
        {
            throw new ImportException(wanted.Place, $"Service '{service.Key}' extends '{wanted.Text}', which {(ReferenceEquals(others, services) ? "this file" : $"'{file}'")} does not define{Suggestion.For(wanted.Text, others.Entries.Select(static entry => entry.Key))}");
        }

        var lower = Extended(found, others, file, [.. chain, step]).Copy();
        notes.Carried(extends.Place, $"What service '{service.Key}' takes from '{wanted.Text}'{(ReferenceEquals(others, services) ? "" : $" of '{file}'")} is written out in it");
        own.Remove("extends");
        if (lower is not YamlMap)
        {
            return own;
        }

        if (!ReferenceEquals(others, services))
        {
            RelativePaths.RebaseService((YamlMap)lower, Path.GetRelativePath(
                Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetDirectoryName(Path.GetFullPath(file))!));
        }

        return Overlay.Merge(lower, own, "services.*");
    }

    private static (YamlMap Services, string File) Others(YamlScalar reference, string path)
    {
        var name = TextParts.Default(TemplateReader.Read(reference.Text, reference.Place))
            ?? throw new ImportException(reference.Place, $"Which file is extended depends on a variable without a default: '{reference.Text}'; name the file");
        var file = Path.Combine(Path.GetDirectoryName(path)!, name);
        YamlMap? merged = null;
        foreach (var document in YamlReader.Read(file, Content(file, file, reference.Place)).Documents)
        {
            if (document is YamlMap map)
            {
                merged = merged is null ? map : (YamlMap)Overlay.Merge(merged, map, "");
            }
        }

        return (merged?["services"] as YamlMap
            ?? throw new ImportException(reference.Place, $"'{file}' defines no services to extend"), file);
    }

    private static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal) || path.StartsWith("oci:", StringComparison.Ordinal);

    private string Relative(string directory) => Path.GetRelativePath(Path.GetFullPath(projectDirectory), Path.GetFullPath(directory));
}
