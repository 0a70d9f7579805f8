using ComposeGen.Rules.Definition;

namespace ComposeGen.Output.Scripts;

/// <summary>Services in the order in which they start: dependencies first, else as declared.</summary>
internal static class ServiceOrder
{
    /// <summary>What marks the image of a service as an additional context of a build.</summary>
    public const string ServicePrefix = "service:";

    public static IReadOnlyList<Service> Sort(ComposeFile file)
    {
        var visited = new HashSet<Service>();
        var sorted = new List<Service>();
        foreach (var service in file.Services)
        {
            Visit(service, file.Services.Known, visited, sorted);
        }

        return sorted;
    }

    /// <summary>Services whose image must be built first, since the build of this one takes from it.</summary>
    public static IEnumerable<string> BuiltBefore(Service service) => (service.Build?.AdditionalContexts ?? [])
        .Select(static context => context.Value?.Literal)
        .Where(static context => context?.StartsWith(ServicePrefix, StringComparison.Ordinal) == true)
        .Select(static context => context![ServicePrefix.Length..]);

    private static void Visit(Service service, IReadOnlyList<Service> services, HashSet<Service> visited, List<Service> sorted)
    {
        if (!visited.Add(service))
        {
            return;
        }

        var first = ServiceNeeds.Of(service, services).Select(static need => need.Service.Key).Concat(BuiltBefore(service));
        foreach (var key in first)
        {
            if (services.FirstOrDefault(candidate => candidate.Key == key) is { } other)
            {
                Visit(other, services, visited, sorted);
            }
        }

        sorted.Add(service);
    }
}
