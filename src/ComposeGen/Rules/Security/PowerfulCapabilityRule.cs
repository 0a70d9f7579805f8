using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A capability with which a container can leave its bounds.</summary>
/// <remarks>Linux manual page capabilities(7); CIS Docker Benchmark 5.3.</remarks>
internal sealed class PowerfulCapabilityRule() : HardeningRule("CG3007", "A capability as good as root on the host")
{
    private static readonly string[] Powerful = [Capabilities.All, "DAC_READ_SEARCH", "SYS_ADMIN", "SYS_MODULE", "SYS_RAWIO"];

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var capability in service.KnownItems<Text>("cap_add"))
        {
            if (Capabilities.Name(capability) is { } name && Powerful.Contains(name))
                yield return ($"has the capability {name}, with which it can take over the host; give it only those it needs", capability);
        }
    }
}
