using System.Text.RegularExpressions;

namespace ComposeGen.Rules.Security;

/// <summary>The memory or a disk of the host as a device, past all files and their permissions.</summary>
/// <remarks>Docker documentation, "docker run", --device; CIS Docker Benchmark 5.18.</remarks>
internal sealed class HostDeviceRule() : HardeningRule("CG3013", "A service has the memory or a disk of the host")
{
    private static readonly Regex Dangerous = new(@"^/dev/(?:mem|kmem|port|(?:sd|hd|vd|xvd)[a-z]+\d*|nvme\d+n\d+(?:p\d+)?)$", RegexOptions.CultureInvariant);

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var device in service.KnownItems<DeviceMapping>("devices"))
        {
            if (device.LiteralOf("source") is { } path && Dangerous.IsMatch(path))
                yield return ($"has the device {path}, with which it can read and change everything on the host; mount the files that it needs", device);
        }
    }
}
