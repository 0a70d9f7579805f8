using ComposeGen.Host.Placing;
using ComposeGen.Output;
using ComposeGen.Output.Files;
using ComposeGen.Rules;

namespace ComposeGen.Host;

/// <summary>One run: makes the applications, lets the rules judge them, and does with the files what was asked for.</summary>
internal static class BuildRun
{
    /// <summary>Whether all is well; what is not has been reported.</summary>
    public static bool Execute(HostOptions options, Action<HostOptions, IReadOnlyList<ComposeApp>, IReadOnlyList<OutputFile>> use)
    {
        try
        {
            var assembly = new DefinitionsLoadContext(options.Assembly).LoadFromAssemblyPath(options.Assembly);
            var apps = ComposeApp.RunAll(assembly);
            if (Judge(options, apps))
            {
                use(options, apps, Render(apps));
                return true;
            }
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

    public static void Write(HostOptions options, IReadOnlyList<ComposeApp> apps, IReadOnlyList<OutputFile> files)
    {
        OutputFileWriter.Write(options.Output, files);
        if (options.Stamp is { } stamp)
        {
            File.WriteAllLines(stamp, files.Select(file => Path.GetFullPath(Path.Combine(options.Output, file.Path))));
        }
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

    private static List<OutputFile> Render(IReadOnlyList<ComposeApp> apps)
    {
        var files = new List<OutputFile>();
        foreach (var app in apps)
        {
            var prefix = app.DirectoryAmong(apps);
            foreach (var file in ComposeOutput.Render(app.File, new OutputOptions { Source = app.Type.FullName!, SourceFile = app.SourceFile }))
            {
                files.Add(file with { Path = prefix + file.Path });
            }
        }

        return files;
    }
}
