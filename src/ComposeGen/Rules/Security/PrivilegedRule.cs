namespace ComposeGen.Rules.Security;

/// <summary><c>privileged: true</c>.</summary>
/// <remarks>Docker documentation, "Runtime privilege and Linux capabilities"; CIS Docker Benchmark 5.4.</remarks>
internal sealed class PrivilegedRule() : HardeningRule("CG3008", "A service is privileged")
{
    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        if (service.LiteralOf("privileged") == "true")
            yield return ("is privileged, so whoever takes it over has the host; give it the devices and capabilities that it needs instead", service.Anchor("privileged"));
    }
}
