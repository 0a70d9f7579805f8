using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>The port of a database on all addresses of the host.</summary>
/// <remarks>Docker documentation, "Packet filtering and firewalls": published ports pass the rules of ufw.</remarks>
internal sealed class PublishedServerRule() : HardeningRule("CG3016", "A database is published on every address")
{
    private static readonly ImageKind[] Servers = [ImageKind.Cache, ImageKind.Database, ImageKind.Search, ImageKind.VectorDatabase];

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        if (ServiceImage.Facts(service) is not { Ports: { } ports } facts || !Servers.Contains(facts.Kind))
            yield break;
        foreach (var port in service.KnownItems<Port>("ports"))
        {
            if (port.HostIp is null && port.Published is not null && port.Target?.Literal is { } target && ports.Any(known => known.Contains((int)target)))
                yield return ($"publishes port {target} of {ImageName.Of(facts)} on every address of the host, past its firewall; publish it on 127.0.0.1 alone, or not at all: other services reach it without", port);
        }
    }
}
