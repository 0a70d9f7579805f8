namespace ComposeGen.Output.Scripts;

internal sealed class ScriptService
{
    public required string Key { get; init; }

    /// <summary>The key as part of a function's name.</summary>
    public required string Id { get; init; }

    public required Word Image { get; init; }

    public required IReadOnlyList<Word> Profiles { get; init; }

    public required ScriptImage ImageSource { get; init; }

    public List<ScriptDependency> Dependencies { get; } = [];

    public List<ScriptContainer> Containers { get; } = [];

    /// <summary>Attributes that docker has no form for, with the reason.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Another service waits for it to have succeeded: one run is enough.</summary>
    public bool RunsOnce { get; set; }
}
