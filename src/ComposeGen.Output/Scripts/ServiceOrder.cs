namespace ComposeGen.Output.Scripts;

/// <summary>Services in the order in which they start: dependencies first, else as declared.</summary>
internal static class ServiceOrder
{
    /// <summary>What marks the image of a service as an additional context of a build.</summary>
    public const string ServicePrefix = "service:";

    public static IReadOnlyList<Service> Sort(ComposeFile file)
    {
        var byKey = file.Services.ToDictionary(static service => service.Key, StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var sorted = new List<Service>();
        foreach (var service in file.Services)
        {
            Visit(service, byKey, visited, sorted);
        }

        return sorted;
    }

    /// <summary>Services that must be there first although <c>depends_on</c> does not say so, and whether they restart together.</summary>
    public static IEnumerable<(string Key, bool Restart)> Implied(Service service)
    {
        foreach (var link in service.Links)
        {
            yield return (link.Template.Split(':')[0], true);
        }

        foreach (var other in new[] { service.NetworkMode?.Service, service.Ipc?.Service, service.Pid?.Service, service.Uts?.Service })
        {
            if (other is not null)
            {
                yield return (other.Key, true);
            }
        }

        foreach (var source in service.VolumesFrom)
        {
            if (!source.Template.StartsWith("container:", StringComparison.Ordinal))
            {
                yield return (source.Template.Split(':')[0], false);
            }
        }
    }

    /// <summary>Services whose image must be built first, since the build of this one takes from it.</summary>
    public static IEnumerable<string> BuiltBefore(Service service) => (service.Build?.AdditionalContexts ?? [])
        .Select(static context => context.Value?.Literal)
        .Where(static context => context?.StartsWith(ServicePrefix, StringComparison.Ordinal) == true)
        .Select(static context => context![ServicePrefix.Length..]);

    private static void Visit(Service service, Dictionary<string, Service> byKey, HashSet<string> visited, List<Service> sorted)
    {
        if (!visited.Add(service.Key))
        {
            return;
        }

        var first = service.DependsOn.Select(static dependency => dependency.Service.Key).Concat(Implied(service).Select(static implied => implied.Key)).Concat(BuiltBefore(service));
        foreach (var key in first)
        {
            if (byKey.TryGetValue(key, out var other))
            {
                Visit(other, byKey, visited, sorted);
            }
        }

        sorted.Add(service);
    }
}
