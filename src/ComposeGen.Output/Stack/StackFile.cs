using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Stack;

/// <summary>The text of <c>stack.yaml</c>.</summary>
internal static class StackFile
{
    public static string Write(ComposeFile file, string? overlay, OutputOptions options) =>
        OutputHeader.Comment(options)
        + $"#\n#   docker stack deploy --compose-file {OutputFileNames.Stack(overlay)} {ShellWord.Quote(file.Name!)}\n"
        + StackSources.Comment(file) + "\n"
        + ComposeYamlWriter.Write(StackLowering.Lower(file), YamlDialect.Stack);
}
