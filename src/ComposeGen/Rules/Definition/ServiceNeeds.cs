namespace ComposeGen.Rules.Definition;

/// <summary>The services that must be there before another.</summary>
internal static class ServiceNeeds
{
    /// <summary>All that is known of them, with what says so.</summary>
    public static IEnumerable<ServiceNeed> Of(Service service, IReadOnlyList<Service> services) =>
        service.KnownItems<Dependency>("depends_on").Select(static dependency => new ServiceNeed(dependency.Service, dependency)).Concat(Implied(service, services));

    /// <summary>Those that must be there although <c>depends_on</c> does not say so.</summary>
    public static IEnumerable<ServiceNeed> Implied(Service service, IReadOnlyList<Service> services)
    {
        if (service.KnownValueOf("network_mode") is NetworkMode { Service: { } network } mode)
            yield return new ServiceNeed(network, mode);
        foreach (var key in new[] { "ipc", "pid", "uts" })
        {
            if (service.KnownValueOf(key) is NamespaceMode { Service: { } other } shared)
                yield return new ServiceNeed(other, shared);
        }

        foreach (var key in new[] { "links", "volumes_from" })
        {
            foreach (var text in service.KnownItems<Text>(key))
            {
                if (Name(text) is { } name && services.FirstOrDefault(candidate => candidate.Key == name) is { } other)
                    yield return new ServiceNeed(other, text);
            }
        }
    }

    /// <summary>The service that an entry of <c>links</c> or <c>volumes_from</c> names; null for a container, or if that is not known.</summary>
    public static string? Name(Text entry) =>
        entry.Literal is { } text && !text.StartsWith("container:", StringComparison.Ordinal)
            ? text.Split(':') is { Length: 2 } parts ? parts[0] : text
            : null;
}
