using ComposeGen.Lowering;
using ComposeGen.Output.Overlays;
using ComposeGen.Output.Scripts;
using ComposeGen.Output.Stack;
using ComposeGen.Output.Variables;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output;

/// <summary>Turns an application into the text of its files.</summary>
public static class ComposeOutput
{
    /// <summary>Renders the files of an application for Compose and for plain docker. The same application gives the same bytes on every machine.</summary>
    /// <param name="file">The application, as the user defined it.</param>
    /// <param name="options">What the files say about themselves.</param>
    /// <param name="overlays">The application with each of its overlays.</param>
    /// <exception cref="ComposeException">Something cannot be written as a Compose file.</exception>
    public static IReadOnlyList<OutputFile> Render(ComposeFile file, OutputOptions options, IReadOnlyList<OverlaidFile>? overlays = null) =>
        Render(file, options, OutputTargets.Compose, overlays ?? []);

    /// <summary>Renders the files of an application for some targets.</summary>
    internal static IReadOnlyList<OutputFile> Render(ComposeFile file, OutputOptions options, OutputTargets targets, IReadOnlyList<OverlaidFile> overlays)
    {
        RequireWritable(file);
        var files = new List<OutputFile>();
        if (targets.HasFlag(OutputTargets.Compose))
        {
            var lowered = ComposeLowering.Lower(file);
            files.Add(new OutputFile(OutputFileNames.Compose, ComposeYaml(file, lowered, options)));
            AddScripts(files, OutputFileNames.Script(null), file, lowered, options, [OutputFileNames.Compose]);
            foreach (var overlay in overlays)
            {
                var overlaid = ComposeLowering.Lower(overlay.File);
                files.Add(new OutputFile(OutputFileNames.Overlay(overlay.Name), OverlayWriter.Write(lowered, overlay, overlaid, options)));
                AddScripts(files, OutputFileNames.Script(overlay.Name), overlay.File, overlaid, options, [OutputFileNames.Compose, OutputFileNames.Overlay(overlay.Name)]);
            }
        }

        if (targets.HasFlag(OutputTargets.Stack))
        {
            files.Add(new OutputFile(OutputFileNames.Stack(null), StackFile.Write(file, null, options)));
            files.AddRange(overlays.Select(overlay => new OutputFile(OutputFileNames.Stack(overlay.Name), StackFile.Write(overlay.File, overlay.Name, options))));
        }

        if (options.WritesEnvironmentExample && EnvironmentVariables.Of(overlays.Select(static overlay => overlay.File).Prepend(file)) is { Count: > 0 } variables)
        {
            files.Add(new OutputFile(OutputFileNames.EnvironmentExample, EnvironmentExample.Write(variables, OutputHeader.Comment(options))));
        }

        return files;
    }

    private static void AddScripts(List<OutputFile> files, string name, ComposeFile file, ComposeFile lowered, OutputOptions options, string[] composeFiles)
    {
        files.Add(new OutputFile(name + ".sh", ScriptWriter.WriteShell(file, lowered, OutputHeader.Comment(options), composeFiles)));
        files.Add(new OutputFile(name + ".ps1", ScriptWriter.WritePowerShell(file, lowered, OutputHeader.Comment(options), composeFiles)));
    }

    /// <summary>
    /// Begins to load and compile what <see cref="Render"/> needs, on another thread: a process that has something else
    /// to do first then does not wait for it.
    /// </summary>
    public static void WarmUp() => ThreadPool.UnsafeQueueUserWorkItem(
        static _ =>
        {
            var volume = new Volume { Key = "data" };
            var service = new Service("image") { Key = "service", Command = ["run"], Environment = { ["KEY"] = "1" }, Volumes = { volume.At("/data") } };
            Render(new ComposeFile("warm-up") { Services = { service }, Volumes = { volume } }, new OutputOptions { Source = "" });
        },
        null);

    /// <summary>The rule that says so may have been silenced, and a broken file helps nobody.</summary>
    private static void RequireWritable(ComposeFile file)
    {
        if (UnwritableText.In(file) is [var text, ..])
        {
            throw new ComposeException("CG0007", text.Message);
        }
    }

    private static string ComposeYaml(ComposeFile file, ComposeFile lowered, OutputOptions options) =>
        OutputHeader.Comment(options) + ProtectedVolumeComment.For(file) + "\n" + ComposeYamlWriter.Write(lowered);
}
