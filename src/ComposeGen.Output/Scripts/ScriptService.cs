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

    /// <summary>The services that wait for it to have succeeded.</summary>
    public List<ScriptService> AwaitedBy { get; } = [];

    /// <summary>Another service waits for it to have succeeded: one run is enough, while that one runs.</summary>
    public bool RunsOnce => AwaitedBy.Count > 0;

    /// <summary>The services that wait for it, be it by way of others that run once, and go on running themselves.</summary>
    public IEnumerable<ScriptService> Users => AwaitedBy.SelectMany(static service => service.RunsOnce ? service.Users : [service]).Distinct();
}
