namespace ComposeGen.Rules.Security;

/// <summary>An option that takes a protection away which every container has by default.</summary>
/// <remarks>Docker documentation, "Seccomp security profiles" and "AppArmor security profiles"; CIS Docker Benchmark 5.2 and 5.21.</remarks>
internal sealed class TurnedOffProtectionRule() : HardeningRule("CG3012", "A protection of the engine is turned off")
{
    private static readonly string[] Options = ["apparmor:unconfined", "label:disable", "no-new-privileges:false", "seccomp:unconfined", "systempaths:unconfined"];

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var option in service.KnownItems<Text>("security_opt"))
        {
            if (option.Literal is { } text && Options.Contains(text.Replace('=', ':')))
                yield return ($"turns off a protection that every container has ({text}); give it a profile that allows just what it needs", option);
        }
    }
}
