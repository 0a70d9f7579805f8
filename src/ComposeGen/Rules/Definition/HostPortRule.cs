using System.Globalization;

namespace ComposeGen.Rules.Definition;

/// <summary>A port of the host that is published twice.</summary>
/// <remarks>Docker documentation, "Port publishing and mapping": a port of an address is allocated once.</remarks>
internal sealed class HostPortRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0017", "A port of the host is published twice", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        var taken = new Dictionary<string, List<PublishedPort>>(StringComparer.Ordinal);
        foreach (var service in context.File.Services.Known)
        {
            foreach (var port in service.KnownItems<Port>("ports"))
            {
                try
                {
                    if (!IsPublished(service, port))
                        continue;
                    if (!taken.TryGetValue(port.Published!.Literal!, out var others))
                        taken.Add(port.Published.Literal!, others = []);
                    Check(service, port, others, context, findings);
                    others.Add(new PublishedPort(service, port));
                }
                catch (Exception exception) when (IsUndecided(exception))
                {
                    // Not known in the editor; the build will judge it.
                }
            }
        }
    }

    private static void Check(Service service, Port port, List<PublishedPort> others, RuleContext context, FindingCollector findings)
    {
        var first = others.Find(other => IsSame(port, other.Port) && RunsWith(service, other.Service)
            && (service != other.Service || port.Target?.Literal != other.Port.Target?.Literal));
        if (first is not null)
        {
            var by = first.Service == service ? "twice" : $", as service '{first.Service.Key}' does";
            findings.Report(
                $"Service '{service.Key}' publishes port {port.Published} of the host{(by == "twice" ? " twice" : by)}, and the second does not start; choose another port",
                Hints.Of(("published", "taken")), port.Published, port, service);
        }
        else if (!context.IsForSwarm && Containers(service) > 1)
        {
            findings.Report(
                $"Service '{service.Key}' publishes port {port.Published} of the host for {Containers(service)} containers, and all but one do not start; publish a range, or {findings.Say("a free port with Port.Publish(target)", "leave the host's port out to get a free one")}",
                port.Published, port, service);
        }
    }

    /// <summary>Whether it takes one certain port. Of a range the engine takes what is free.</summary>
    private static bool IsPublished(Service service, Port port) =>
        long.TryParse(port.Published?.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        && service.NetworkMode?.AsText().Literal is null or "bridge" or "default"
        && service.Provider is null
        && Containers(service) > 0;

    private static long Containers(Service service)
    {
        var scale = service.Scale ?? service.Deploy?.Replicas;
        return scale is null ? 1 : scale.Literal ?? 0;
    }

    /// <summary>Whether two ports of one number are one.</summary>
    private static bool IsSame(Port port, Port other) =>
        Protocol(port) == Protocol(other)
        && (IsAnyAddress(port) || IsAnyAddress(other) || port.HostIp!.Literal is { } address && address == other.HostIp!.Literal);

    private static string Protocol(Port port) => port.Protocol switch
    {
        null or { Literal: "" } => "tcp",
        { Literal: { } literal } => literal.ToLowerInvariant(),
        _ => throw new UnknownValueException(),
    };

    private static bool IsAnyAddress(Port port) => port.HostIp is null or { Literal: "0.0.0.0" };

    /// <summary>Services of different profiles may stand for each other.</summary>
    private static bool RunsWith(Service service, Service other) =>
        service.Profiles.Count == 0 && other.Profiles.Count == 0
        || service.Profiles.Any(profile => profile.Literal is { } name && other.Profiles.Any(candidate => candidate.Literal == name));
}
