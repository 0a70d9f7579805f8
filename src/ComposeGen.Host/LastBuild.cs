using System.Globalization;
using System.Text;
using ComposeGen.Output;

namespace ComposeGen.Host;

/// <summary>
/// What the last build was made of and what it wrote. Where a build has the same model and finds its files untouched, there is
/// nothing to judge and nothing to write: that is an edit which changes no definition.
/// </summary>
internal sealed class LastBuild
{
    /// <summary>What decides what is written of a model. They are looked at as files: loading the writers is what is to be spared.</summary>
    private static readonly string[] OwnAssemblies = ["ComposeGen.Host.dll", "ComposeGen.dll", "ComposeGen.Output.dll"];

    private readonly string? _path;
    private readonly string _model;

    private LastBuild(string? path, string model)
    {
        _path = path;
        _model = model;
    }

    public static LastBuild Of(HostOptions options, IReadOnlyList<ComposeApp> apps, IReadOnlyList<string> dockerfiles)
    {
        var model = new StringBuilder();
        foreach (var assembly in OwnAssemblies)
        {
            model.Append(Describe(Path.Combine(AppContext.BaseDirectory, assembly))).Append('\n');
        }

        model.Append(options.Output).Append(' ').Append(options.Home).Append(' ').Append(options.Targets).Append(' ').Append(options.Preset).Append(' ').Append(options.WritesEnvironmentExample).Append('\n');
        foreach (var template in options.Templates)
        {
            model.Append(template).Append(' ').Append(Describe(template.Path)).Append('\n');
        }

        foreach (var dockerfile in dockerfiles)
        {
            model.Append(Describe(dockerfile)).Append('\n');
        }

        foreach (var app in apps)
        {
            model.Append(app.Type.FullName).Append(' ').Append(app.SourceFile).Append(' ').Append(app.Directory).Append('\n');
            ModelText.Write(app.File, model);
            foreach (var overlay in app.Overlays)
            {
                model.Append("overlay ").Append(overlay.Name).Append('\n');
                ModelText.Write(overlay.File, model);
            }

            foreach (var file in new[] { ".env", OutputFileNames.EnvironmentExample })
            {
                model.Append(Describe(Path.GetFullPath(Path.Combine(options.Home, app.Directory, file)))).Append('\n');
            }
        }

        return new LastBuild(options.Model, model.ToString());
    }

    public static bool Exists(HostOptions options) => File.Exists(options.Model);

    /// <summary>Whether the last build was made of the same and left what is there now.</summary>
    public bool IsSame(out IReadOnlyList<string> files)
    {
        files = [];
        if (_path is null || !File.Exists(_path))
        {
            return false;
        }

        var text = File.ReadAllText(_path);
        var end = text.IndexOf('\0');
        if (end < 0 || !text.AsSpan(end + 1).SequenceEqual(_model))
        {
            return false;
        }

        var written = text[..end].Split('\n');
        var paths = new List<string>(written.Length);
        foreach (var line in written)
        {
            var path = line[(line.IndexOf('|') + 1)..];
            if (line != Describe(path))
            {
                return false;
            }

            paths.Add(path);
        }

        files = paths;
        return true;
    }

    public void Keep(IReadOnlyList<string> files)
    {
        if (_path is not null)
        {
            File.WriteAllText(_path, string.Join('\n', files.Select(Describe)) + "\0" + _model);
        }
    }

    public void Forget()
    {
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    private static string Describe(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}|{path}")
            : "gone|" + path;
    }
}
