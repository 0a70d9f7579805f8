using System.Net;

namespace ComposeGen.Rules.Definition;

/// <summary>An address that does not fit the network that it is for.</summary>
/// <remarks>moby, <c>libnetwork/ipam</c> and <c>daemon/container_operations.go</c>: a fixed address needs a subnet of the user's own that holds it.</remarks>
internal sealed class AddressRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0018", "An address that does not fit its network", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var network in context.File.Networks.Known)
            Try(() => CheckPools(network, findings));
        OverlappingSubnets.Check(context.File, findings);
        var taken = new Dictionary<TakenAddress, Service>();
        foreach (var service in context.File.Services.Known)
        {
            foreach (var attachment in service.KnownItems<NetworkAttachment>("networks"))
            {
                Try(() => CheckAddress(service, attachment, attachment.Ipv4Address, taken, findings));
                Try(() => CheckAddress(service, attachment, attachment.Ipv6Address, taken, findings));
            }
        }
    }

    private static void Try(Action check)
    {
        try
        {
            check();
        }
        catch (Exception exception) when (IsUndecided(exception))
        {
            // Not known in the editor; the build will judge it.
        }
    }

    private static void CheckPools(Network network, FindingCollector findings)
    {
        foreach (var pool in network.Ipam?.Config.Known ?? [])
        {
            if (pool.Subnet is null && (pool.Gateway ?? pool.IpRange) is { } lonely)
            {
                findings.Report($"{network.NodeType.Name} '{network.Key}' has '{lonely}' without a subnet, and it cannot be made; set {findings.Say("Subnet", "subnet")} too", lonely, pool, network);
            }
            else if (pool.Subnet?.Literal is { } written && Subnet.TryParse(written) is { } subnet)
            {
                if (AddressOf(pool.Gateway) is { } gateway && !subnet.Contains(gateway))
                    Report(pool.Gateway!, written, pool);
                else if (AddressOf(pool.Gateway) is { } edge && subnet.IsFirstOrLast(edge))
                    findings.Report($"'{pool.Gateway}' is the first or the last address of the subnet {written} of network '{network.Key}', and the network cannot be made; choose one between", pool.Gateway, pool, network);
                foreach (var auxiliary in pool.AuxAddresses.Known)
                {
                    if (AddressOf(auxiliary.Value) is { } address && !subnet.Contains(address))
                        Report(auxiliary.Value!, written, pool);
                }
            }
        }

        void Report(Text address, string subnet, IpamPool pool) => findings.Report(
            $"'{address}' is not in the subnet {subnet} of network '{network.Key}', and the network cannot be made; choose one that is", address, pool, network);
    }

    private static void CheckAddress(
        Service service, NetworkAttachment attachment, Text? text, Dictionary<TakenAddress, Service> taken, FindingCollector findings)
    {
        if (AddressOf(text) is not { } address)
            return;
        var network = attachment.Network;
        if ((service.Scale ?? service.Deploy?.Replicas) is { Literal: > 1 })
            Report(", which only one of its containers can have", "leave it out or run one container");
        else if (service.Profiles.Count == 0 && (service.Scale ?? service.Deploy?.Replicas) is null or { Literal: > 0 })
        {
            if (taken.TryGetValue(new TakenAddress(network, address), out var other))
                Report($", which service '{other.Key}' has already", "choose another");
            else
                taken.Add(new TakenAddress(network, address), service);
        }

        // The pools of an external network are not known here, nor are those of other drivers.
        if (network.External is { Literal: not false } || network.Driver is not (null or { Literal: "bridge" }) || network.Ipam?.Driver is not (null or { Literal: "default" }))
            return;
        var pools = (network.Ipam?.Config.ToList() ?? []).FindAll(static pool => pool.Subnet is not null);
        if (pools.Exists(static pool => Subnet.TryParse(pool.Subnet!.Literal ?? "") is null))
            return;
        var subnets = pools.ConvertAll(static pool => Subnet.TryParse(pool.Subnet!.Literal!)!).FindAll(subnet => subnet.IsIpv6 == (address.GetAddressBytes().Length > 4));
        if (subnets.Count == 0)
            Report(", which has no subnet of its own for it", findings.Say("give the network an Ipam with a Subnet that holds it", "give the network an ipam.config with a subnet that holds it"));
        else if (subnets.Find(subnet => subnet.Contains(address)) is not { } holder)
            Report($", whose subnet is {string.Join(" and ", pools.Select(static pool => pool.Subnet!.Literal))}", "choose an address in it");
        else if (holder.IsFirstOrLast(address))
            Report(", of whose subnet it is the first or the last", "choose one between");
        else if (HasNoGatewayOfItsOwn(network, pools) && holder.IsSecond(address))
            Report(", where the engine puts the gateway", findings.Say("choose another, or set the Gateway", "choose another, or set the gateway"));
        else if (pools.Exists(pool => address.Equals(AddressOf(pool.Gateway))))
            Report(", whose gateway has it", "choose another");

        void Report(string why, string remedy) => findings.Report(
            $"Service '{service.Key}' has the address '{text}' in network '{network.Key}'{why}, and the container does not start; {remedy}", text, attachment, service);
    }

    private static bool HasNoGatewayOfItsOwn(Network network, List<IpamPool> pools) =>
        pools.TrueForAll(static pool => pool.Gateway is null && pool.IpRange is null && pool.AuxAddresses.Count == 0)
        && network.Internal is null && network.DriverOpts.Count == 0;

    private static IPAddress? AddressOf(Text? text) => text?.Literal is { } literal && ValueForms.IsAddress(literal) ? IPAddress.Parse(literal) : null;
}
