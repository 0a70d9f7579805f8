using System.Globalization;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>A Dockerfile, taken apart. Nothing is expanded yet.</summary>
/// <remarks>Dockerfile reference; moby/buildkit, <c>frontend/dockerfile/parser</c>.</remarks>
internal sealed class Dockerfile
{
    private Dockerfile(char escape, IReadOnlyList<DockerfileInstruction> instructions)
    {
        Escape = escape;
        var arguments = new List<DockerfileInstruction>();
        var stages = new List<DockerfileStage>();
        List<DockerfileInstruction>? current = null;
        foreach (var instruction in instructions)
        {
            if (instruction.Name == "FROM")
            {
                current = [];
                stages.Add(Stage(stages.Count, instruction, current));
            }
            else if (current is not null)
            {
                current.Add(instruction);
            }
            else if (instruction.Name == "ARG")
            {
                arguments.Add(instruction);
            }
        }

        Arguments = arguments;
        Stages = stages;
    }

    /// <summary>What continues a line and takes a character literally: a backslash, unless a directive says otherwise.</summary>
    public char Escape { get; }

    /// <summary>The <c>ARG</c> instructions above the first <c>FROM</c>.</summary>
    public IReadOnlyList<DockerfileInstruction> Arguments { get; }

    public IReadOnlyList<DockerfileStage> Stages { get; }

    /// <summary>Reads a Dockerfile. What is not valid is read as far as it goes.</summary>
    /// <param name="text">Its text.</param>
    public static Dockerfile Parse(string text)
    {
        var reader = new DockerfileReader(text);
        var instructions = reader.Read();
        return new Dockerfile(reader.Escape, instructions);
    }

    /// <summary>The stage that <c>--target</c> means; null if there is none.</summary>
    /// <param name="target">Its name or number; null for the last.</param>
    public DockerfileStage? Find(string? target) =>
        target is null ? (Stages.Count == 0 ? null : Stages[Stages.Count - 1]) : Find(target, Stages.Count) ?? Numbered(target);

    /// <summary>The last stage of a name, of the first ones. Case does not matter.</summary>
    public DockerfileStage? Find(string name, int before) =>
        Stages.Take(before).LastOrDefault(stage => string.Equals(stage.Name, name, StringComparison.OrdinalIgnoreCase));

    private DockerfileStage? Numbered(string target) =>
        int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Stages.Count ? Stages[index] : null;

    private static DockerfileStage Stage(int index, DockerfileInstruction from, IReadOnlyList<DockerfileInstruction> instructions)
    {
        var words = DockerfileWords.Split(from.Arguments);
        var name = words.Count == 3 && string.Equals(words[1], "as", StringComparison.OrdinalIgnoreCase) ? words[2] : null;
        return new DockerfileStage(index, words.Count == 0 ? "" : words[0], name, from.Line, instructions);
    }
}
