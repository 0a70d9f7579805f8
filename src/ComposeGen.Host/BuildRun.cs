using ComposeGen.Host.Placing;
using ComposeGen.Output;
using ComposeGen.Output.Changes;
using ComposeGen.Output.Files;
using ComposeGen.Output.Overlays;
using ComposeGen.Output.Templates;
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
            var apps = ComposeApp.RunAll(() => new DefinitionsLoadContext(options.Assembly).LoadFromAssemblyPath(options.Assembly));
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
        var last = LastBuild.Of(options, apps, ReferredDockerfiles.Keep(options, apps));
        if (last.IsSame(out var paths))
        {
            Stamp(options, paths);
            return true;
        }

        last.Forget();
        if (!Judge(options, apps, out var isClean) || !Render(options, apps, out var files) || !Compare(options, apps, files, ref isClean))
        {
            return false;
        }

        isClean &= EnvironmentReport.Warn(options, apps);
        OutputFileWriter.Write(options.Output, files);
        StaleOverlays.Delete(options, apps, files);
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
        if (!Judge(options, apps, out var isClean) || !Render(options, apps, out var files) || !Compare(options, apps, files, ref isClean))
        {
            return false;
        }

        EnvironmentReport.Warn(options, apps);
        Inspection.Write(answer, options, apps, files);
        return true;
    }

    private static bool Judge(HostOptions options, IReadOnlyList<ComposeApp> apps, out bool isClean)
    {
        var found = apps.SelectMany(app => Check(options, app)).ToList();
        isClean = found.Count == 0;
        return isClean || FindingReporter.Report(options, found);
    }

    /// <summary>Reports what becomes of data when the files take the place of those of the build before.</summary>
    private static bool Compare(HostOptions options, IReadOnlyList<ComposeApp> apps, List<OutputFile> files, ref bool isClean)
    {
        var found = new List<AppFinding>();
        foreach (var app in apps)
        {
            var path = app.Directory + OutputFileNames.Compose;
            if (files.Find(file => file.Path == path) is { } written && OutputFileWriter.TextInPlaceOf(options.Output, written) is { } previous)
            {
                found.AddRange(VolumeChanges.Find(app.File, previous).Select(finding => new AppFinding(app, null, finding)));
            }
        }

        isClean &= found.Count == 0;
        return found.Count == 0 || FindingReporter.Report(options, found);
    }

    private static IEnumerable<AppFinding> Check(HostOptions options, ComposeApp app)
    {
        var dockerfiles = new DiskDockerfiles(Path.Combine(options.Home, app.Directory));
        var findings = RuleCatalogue.Check(app.File, dockerfiles, options.Targets, preset: options.Preset);
        if (app.Overlays.Count == 0)
        {
            return findings.Select(finding => new AppFinding(app, null, finding));
        }

        var overlaid = app.Overlays.Select(overlay => RuleCatalogue.Check(overlay.File, dockerfiles, options.Targets, preset: options.Preset)).ToList();
        return OverlayFindings.OfBase(findings, overlaid).Select(finding => new AppFinding(app, null, finding))
            .Concat(app.Overlays.Zip(overlaid).SelectMany(pair => OverlayFindings.OfOverlay(findings, pair.Second, pair.First.Name)
                .Select(finding => new AppFinding(app, pair.First, finding))));
    }

    /// <summary>Whether all of it can be written; what cannot has been reported.</summary>
    private static bool Render(HostOptions options, IReadOnlyList<ComposeApp> apps, out List<OutputFile> files)
    {
        files = [];
        foreach (var app in apps)
        {
            var output = new OutputOptions
            {
                Source = app.Type.FullName!,
                SourceFile = app.SourceFile,
                WritesEnvironmentExample = options.WritesEnvironmentExample && EnvironmentReport.ForeignExample(options, app) is null,
            };
            try
            {
                var rendered = ComposeOutput.Render(app.File, output, options.Targets, app.Overlays).Concat(UserTemplates.Render(options, app, output));
                files.AddRange(rendered.Select(file => file with { Path = app.Directory + file.Path }));
            }
            catch (TemplateException exception)
            {
                Report.Error($"{exception.Path}({exception.Line},{exception.Column})", "CG9008", exception.Message);
                return false;
            }
            catch (OverlayException exception)
            {
                var overlay = app.Overlays.First(overlay => overlay.Name == exception.Overlay);
                object[] parts = [.. ModelPath.Resolve(overlay.File, exception.Path).Select(static found => found.Part)];
                var finding = new Finding(BuildRules.InexpressibleOverlay, $"The overlay {overlay.Name} changes {exception.Path}: {exception.Reason}", parts, null);
                FindingReporter.Report(options, [new AppFinding(app, overlay, finding)]);
                return false;
            }
        }

        return true;
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
