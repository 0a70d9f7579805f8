namespace ComposeGen;

public sealed partial record Dependency : IKeyed
{
    private Service? _service;

    /// <summary>The service that must be there first.</summary>
    /// <exception cref="ComposeException">It is null: C# runs static field initialisers in the order of the text.</exception>
    public Service Service
    {
        get => _service!;
        init => _service = FieldOrder.Require(value, "This service depends on one that is not initialised yet");
    }

    string IKeyed.Key => Service.Key;

    /// <summary>Depends on a service being started.</summary>
    /// <param name="service">The service that must be there first.</param>
    public static implicit operator Dependency(Service service) => new() { Service = service, Condition = DependencyCondition.ServiceStarted };

    /// <summary>Restarts the dependent service when Compose restarts this one.</summary>
    public Dependency RestartsTogether() => this with { Restart = true };

    /// <summary>Goes on without it where a profile leaves it out.</summary>
    public Dependency IfEnabled() => this with { Required = false };
}
