using ComposeGen.Host.Placing;
using ComposeGen.Output;
using ComposeGen.Output.Changes;
using ComposeGen.Output.Files;
using ComposeGen.Rules;

namespace ComposeGen.Host;

/// <summary>One run of the definitions: they make applications, the rules judge them, and their files are written or inspected.</summary>
internal static class BuildRun
{
    /// <summary>Whether all is well; what is not has been reported.</summary>
    public static bool Execute(HostOptions options)
    {
        try
        {
            using var watchdog = Watchdog.Start(options);
            var assembly = new DefinitionsLoadContext(options.Assembly).LoadFromAssemblyPath(options.Assembly);
            var apps = ComposeApp.RunAll(assembly);
            return options.Answer is { } answer ? Inspect(options, apps, answer) : Build(options, apps);
        }
        catch (DefinitionException exception)
        {
            Report.Error(exception.Origin ?? options.Project, exception.Code, exception.Explanation);
        }
        catch (ComposeException exception)
        {
            Report.Error(options.Project, exception.Code, exception.Message);
        }
#pragma warning disable CA1031 // Nothing that goes wrong in the host may look as if the definitions had.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Report.Error(options.Project, "CG9007", $"ComposeGen itself failed, which is a defect of it: {exception.GetType().Name}: {exception.Message}");
        }

        return false;
    }

    private static bool Build(HostOptions options, IReadOnlyList<ComposeApp> apps)
    {
        var last = LastBuild.Of(options, apps);
        if (last.IsSame(out var paths))
        {
            Stamp(options, paths);
            return true;
        }

        last.Forget();
        if (!Judge(options, apps, out var isClean))
        {
            return false;
        }

        var files = Render(apps);
        if (!Compare(options, apps, files, ref isClean))
        {
            return false;
        }

        OutputFileWriter.Write(options.Output, files);
        paths = files.ConvertAll(file => Path.GetFullPath(Path.Combine(options.Output, file.Path)));
        Stamp(options, paths);
        if (isClean)
        {
            last.Keep(paths);
        }

        return true;
    }

    private static bool Inspect(HostOptions options, IReadOnlyList<ComposeApp> apps, string answer)
    {
        if (!Judge(options, apps, out var isClean))
        {
            return false;
        }

        var files = Render(apps);
        if (!Compare(options, apps, files, ref isClean))
        {
            return false;
        }

        Inspection.Write(answer, options.Output, apps, files);
        return true;
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

    /// <summary>Reports what becomes of data when the files take the place of those of the build before.</summary>
    private static bool Compare(HostOptions options, IReadOnlyList<ComposeApp> apps, List<OutputFile> files, ref bool isClean)
    {
        List<(ComposeApp App, Finding Finding)>? found = null;
        foreach (var app in apps)
        {
            var path = app.Directory + new OutputOptions { Source = "" }.ComposeFileName;
            if (OutputFileWriter.TextInPlaceOf(options.Output, files.Find(file => file.Path == path)!) is { } previous)
            {
                foreach (var finding in VolumeChanges.Find(app.File, previous))
                {
                    (found ??= []).Add((app, finding));
                }
            }
        }

        isClean &= found is null;
        return found is null || FindingReporter.Report(options, found);
    }

    private static List<OutputFile> Render(IReadOnlyList<ComposeApp> apps)
    {
        var files = new List<OutputFile>();
        foreach (var app in apps)
        {
            var prefix = app.Directory;
            foreach (var file in ComposeOutput.Render(app.File, new OutputOptions { Source = app.Type.FullName!, SourceFile = app.SourceFile }))
            {
                files.Add(file with { Path = prefix + file.Path });
            }
        }

        return files;
    }

    /// <summary>Last, so that a build that fails is not taken for done.</summary>
    private static void Stamp(HostOptions options, IReadOnlyList<string> paths)
    {
        if (options.Stamp is { } stamp)
        {
            File.WriteAllLines(stamp, paths);
        }
    }
}
