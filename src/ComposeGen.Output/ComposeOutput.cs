using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output;

/// <summary>Turns an application into the text of its files.</summary>
public static class ComposeOutput
{
    /// <summary>Renders all files of an application. The same application gives the same bytes on every machine.</summary>
    /// <param name="file">The application, as the user defined it.</param>
    /// <param name="options">What the files say about themselves.</param>
    /// <exception cref="ComposeException">Something cannot be written as a Compose file.</exception>
    public static IReadOnlyList<OutputFile> Render(ComposeFile file, OutputOptions options)
    {
        RequireWritable(file);
        var lowered = ComposeLowering.Lower(file);
        return
        [
            new OutputFile(options.ComposeFileName, ComposeYaml(file, lowered, options)),
            new OutputFile("docker-run.sh", ScriptWriter.WriteShell(file, lowered, OutputHeader.Comment(options))),
            new OutputFile("docker-run.ps1", ScriptWriter.WritePowerShell(file, lowered, OutputHeader.Comment(options))),
        ];
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
            throw new ComposeException("CG0011", text.Message);
        }
    }

    private static string ComposeYaml(ComposeFile file, ComposeFile lowered, OutputOptions options) =>
        OutputHeader.Comment(options) + ProtectedVolumeComment.For(file) + "\n" + ComposeYamlWriter.Write(lowered);
}
