using System.CommandLine;

namespace ComposeGen.Tool;

/// <summary>A command with examples in its help.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
