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
            var last = LastBuild.Of(options, apps);
            if (last.IsSame(out var files))
            {
                Stamp(options, files);
                return true;
            }

            last.Forget();
            if (!Judge(options, apps, out var isClean))
            {
                return false;
            }

            files = Write(options, apps);
            Stamp(options, files);
            if (isClean)
            {
                last.Keep(files);
            }

            return true;
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

    private static bool Judge(HostOptions options, IReadOnlyList<ComposeApp> apps, out bool isClean)
    {
        List<(ComposeApp App, Finding Finding)>? found = null;
        foreach (var app in apps)
        {
            foreach (var finding in RuleCatalogue.Check(app.File))
            {
                (found ??= []).Add((app, finding));
            }
        }

        isClean = found is null;
        return isClean || FindingReporter.Report(options, found!);
    }

    private static IReadOnlyList<string> Write(HostOptions options, IReadOnlyList<ComposeApp> apps)
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
        return files.ConvertAll(file => Path.GetFullPath(Path.Combine(options.Output, file.Path)));
    }

    /// <summary>Last, so that a build that fails is not taken for done.</summary>
    private static void Stamp(HostOptions options, IReadOnlyList<string> files)
    {
        if (options.Stamp is { } stamp)
        {
            File.WriteAllLines(stamp, files);
        }
    }
}
