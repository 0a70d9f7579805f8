namespace ComposeGen.Rules.Definition;

/// <summary>Subnets of which the engine makes only one.</summary>
/// <remarks>moby, <c>libnetwork/ipam</c>: a pool of addresses is given out once.</remarks>
internal static class OverlappingSubnets
{
    public static void Check(ComposeFile file, FindingCollector findings)
    {
        var taken = new List<TakenSubnet>();
        var used = new HashSet<Network>(file.Services.Known
            .Where(static service => service.KnownValueOf("profiles") is null or TextList { IsEmpty: true } && !service.IsUnknown("profiles"))
            .SelectMany(static service => service.KnownItems<NetworkAttachment>("networks")).Select(static attachment => attachment.Network));
        foreach (var network in file.Networks.Known.Where(network => used.Contains(network) && IsMadeHere(network)))
        {
            foreach (var pool in (network.KnownValueOf("ipam") as Ipam)?.KnownItems<IpamPool>("config") ?? [])
            {
                if (pool.LiteralOf("subnet") is not { } text || Subnet.TryParse(text) is not { } subnet)
                    continue;
                if (taken.Find(other => other.Subnet.Overlaps(subnet))?.Network is { } first)
                    Report(pool, $"overlaps with a subnet of network '{first.Key}'", network);
                else if (taken.Exists(other => other.Network == network && other.Subnet.IsIpv6 == subnet.IsIpv6))
                    Report(pool, "is the second of its kind, and a bridge network has one", network);
                taken.Add(new TakenSubnet(network, subnet));
            }
        }

        void Report(IpamPool pool, string why, Network network) => findings.Report(
            $"The subnet {pool.LiteralOf("subnet")} of network '{network.Key}' {why}, and the network cannot be made; choose another", pool.KnownValueOf("subnet"), pool, network);
    }

    private static bool IsMadeHere(Network network) =>
        network is { HasKey: true, IsKeyUnknown: false }
        && !network.IsUnknown("external") && !network.IsSet("external")
        && !network.IsUnknown("driver") && network.LiteralOf("driver") is null or "bridge" && !(network.IsSet("driver") && network.LiteralOf("driver") is null);
}
