using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Stack;

/// <summary>The text of <c>stack.yaml</c>.</summary>
internal static class StackFile
{
    /// <param name="overlay">The overlay that the stack is with; null for that of the base.</param>
    public static string Name(string? overlay) => overlay is null ? "stack.yaml" : $"stack.{overlay}.yaml";

    public static string Write(ComposeFile file, string? overlay, OutputOptions options) =>
        OutputHeader.Comment(options)
        + $"#\n#   docker stack deploy --compose-file {Name(overlay)} {ShellWord.Quote(file.Name!)}\n"
        + StackSources.Comment(file) + "\n"
        + ComposeYamlWriter.Write(StackLowering.Lower(file), YamlDialect.Stack);
}
