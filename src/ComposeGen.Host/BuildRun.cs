using ComposeGen.Host.Placing;
using ComposeGen.Output;
using ComposeGen.Output.Files;
using ComposeGen.Rules;

namespace ComposeGen.Host;

/// <summary>One build: runs the definitions, lets the rules judge them, writes the files.</summary>
internal static class BuildRun
{
    /// <summary>Whether all is well; what is not has been reported.</summary>
    public static bool Execute(HostOptions options)
    {
        try
        {
            var assembly = new DefinitionsLoadContext(options.Assembly).LoadFromAssemblyPath(options.Assembly);
            var apps = ComposeApp.RunAll(assembly);
            return Judge(options, apps) && Write(options, apps);
        }
        catch (DefinitionException exception)
        {
            Report.Error(exception.Origin ?? options.Project, exception.Code, exception.Explanation);
        }
        catch (ComposeException exception)
        {
            Report.Error(options.Project, exception.Code, exception.Message);
        }

        return false;
    }

    private static bool Judge(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        List<(ComposeApp App, Finding Finding)>? found = null;
        foreach (var app in apps)
        {
            foreach (var finding in RuleCatalogue.Check(app.File))
            {
                (found ??= []).Add((app, finding));
            }
        }

        return found is null || FindingReporter.Report(options, found);
    }

    private static bool Write(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        var files = new List<OutputFile>();
        foreach (var app in apps)
        {
            // Two applications cannot share one compose.yaml; the only one has the directory for itself.
            var directory = app.OutputDirectory ?? (apps.Count > 1 ? app.File.Name!.Template : "");
            var prefix = directory.Length == 0 ? "" : directory.Replace('\\', '/').TrimEnd('/') + "/";
            foreach (var file in ComposeOutput.Render(app.File, new OutputOptions { Source = app.Type.FullName!, SourceFile = app.SourceFile }))
            {
                files.Add(file with { Path = prefix + file.Path });
            }
        }

        OutputFileWriter.Write(options.Output, files);
        if (options.Stamp is { } stamp)
        {
            File.WriteAllLines(stamp, files.ConvertAll(file => Path.GetFullPath(Path.Combine(options.Output, file.Path))));
        }

        return true;
    }
}
