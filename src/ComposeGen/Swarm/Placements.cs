using System.Text.RegularExpressions;

namespace ComposeGen.Swarm;

/// <summary>On how many nodes of a swarm a service may run.</summary>
internal static class Placements
{
    /// <remarks>Labels may be on several nodes, but who names one has chosen where the data is.</remarks>
    private static readonly Regex Pin = new(@"^\s*((?:node\.(?:hostname|id|ip|labels\.[^\s=!]+))|engine\.labels\.[^\s=!]+)\s*==\s*(.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a service stays on nodes that the definition names.</summary>
    public static bool IsPinned(Service service) => Pins(service).Any();

    /// <summary>Whether a service stays on one node.</summary>
    public static bool IsOnOneNode(Service service) =>
        Pins(service).Any(static pin => pin.Key is "node.hostname" or "node.id");

    /// <summary>Whether two services are on different nodes for sure.</summary>
    public static bool AreApart(Service one, Service other) =>
        Pins(one).Any(pin => pin.Key is "node.hostname" or "node.id" && Pins(other).Any(another => another.Key == pin.Key && IsAnother(pin.Value, another.Value)));

    /// <summary>Whether there is one on each node.</summary>
    public static bool IsGlobal(Service service) => service.Deploy?.Mode?.Literal is DeployMode.Global or DeployMode.GlobalJob;

    /// <summary>The number of containers; null where a variable says it.</summary>
    public static long? Replicas(Service service) => (service.Deploy?.Replicas ?? service.Scale) is { } replicas ? replicas.Literal : 1;

    private static bool IsAnother(string one, string other) => !one.Contains('$') && !other.Contains('$') && one != other;

    private static IEnumerable<(string Key, string Value)> Pins(Service service) =>
        (service.Deploy?.Placement?.Constraints ?? []).Select(static constraint => Pin.Match(constraint.Template)).Where(static match => match.Success)
            .Select(static match => (match.Groups[1].Value.ToLowerInvariant(), match.Groups[2].Value));
}
