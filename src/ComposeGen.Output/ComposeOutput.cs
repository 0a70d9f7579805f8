using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;
using ComposeGen.Output.Stack;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output;

/// <summary>Turns an application into the text of its files.</summary>
public static class ComposeOutput
{
    /// <summary>Renders the files of an application for Compose and for plain docker. The same application gives the same bytes on every machine.</summary>
    /// <param name="file">The application, as the user defined it.</param>
    /// <param name="options">What the files say about themselves.</param>
    /// <exception cref="ComposeException">Something cannot be written as a Compose file.</exception>
    public static IReadOnlyList<OutputFile> Render(ComposeFile file, OutputOptions options) => Render(file, options, OutputTargets.Compose);

    /// <summary>Renders the files of an application for some targets.</summary>
    internal static IReadOnlyList<OutputFile> Render(ComposeFile file, OutputOptions options, OutputTargets targets)
    {
        var files = new List<OutputFile>();
        if (targets.HasFlag(OutputTargets.Compose))
        {
            var lowered = ComposeLowering.Lower(file);
            files.Add(new OutputFile(options.ComposeFileName, ComposeYaml(file, lowered, options)));
            files.Add(new OutputFile("docker-run.sh", ScriptWriter.WriteShell(file, lowered, OutputHeader.Comment(options))));
            files.Add(new OutputFile("docker-run.ps1", ScriptWriter.WritePowerShell(file, lowered, OutputHeader.Comment(options))));
        }

        if (targets.HasFlag(OutputTargets.Stack))
        {
            files.Add(new OutputFile(StackFile.Name, StackFile.Write(file, options)));
        }

        return files;
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

    private static string ComposeYaml(ComposeFile file, ComposeFile lowered, OutputOptions options) =>
        OutputHeader.Comment(options) + ProtectedVolumeComment.For(file) + "\n" + ComposeYamlWriter.Write(lowered);
}
