using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>Propagation of mounts out of the container.</summary>
/// <remarks>Docker documentation, "Bind mounts", section "Configure bind propagation"; CIS Docker Benchmark 5.19.</remarks>
internal sealed class SharedPropagationRule() : HardeningRule("CG3014", "Mounts of a service appear on the host")
{
    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if ((mount.KnownValueOf("bind") as BindOptions)?.LiteralOf("propagation") is { } propagation and ("shared" or "rshared"))
                yield return ($"passes what it mounts below {path} on to the host ({propagation}); use rslave if it only needs to see what the host mounts", mount);
        }
    }
}
