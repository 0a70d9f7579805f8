namespace ComposeGen.Output.Scripts;

internal sealed class ScriptContainer
{
    public required Word Name { get; init; }

    public required string Id { get; init; }

    /// <summary>Options of <c>docker create</c>, a line each.</summary>
    public List<Word[]> Options { get; } = [];

    /// <summary>The command behind the image.</summary>
    public List<Word> Command { get; } = [];

    /// <summary>Names of variables that the container takes over where they are set.</summary>
    public List<string> InheritedEnvironment { get; } = [];

    public List<ScriptFileOption> EnvFiles { get; } = [];

    public List<ScriptFileOption> LabelFiles { get; } = [];

    /// <summary>Keys that a file cannot override.</summary>
    public List<string> EnvironmentKeys { get; } = [];

    public List<string> LabelKeys { get; } = [];

    /// <summary>Ids of other containers, looked up before the container is created.</summary>
    public List<ScriptValue> Lookups { get; } = [];

    /// <summary>Arguments of <c>docker network connect</c>, for every network but the first.</summary>
    public List<Word[]> Connections { get; } = [];

    public List<ScriptInjection> Injections { get; } = [];

    public List<Word[]> PreStart { get; } = [];

    public List<Word[]> PostStart { get; } = [];

    public List<Word[]> PreStop { get; } = [];
}
