using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Compose hands such a mount to another part of the engine, which has no labels.</summary>
/// <remarks>docker/compose, pkg/compose/create.go, bindRequiresMountAPI and buildBindOption; compose issue 13396. Run on an engine: the label is not in docker inspect.</remarks>
internal sealed class LostLabelRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1124", "The SELinux label of a mount is lost", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (mount.Bind is { Selinux: { } label } bind && Reason(bind, findings) is { } reason)
                findings.Report($"SELinux denies service '{service.Key}' the files in {path}: Compose leaves the label out {reason}", Hints.Of(("call", Unfit(bind))), label, mount, service);
        }
    }

    /// <summary>The call because of which the label is left out; null if one is missing.</summary>
    private static string? Unfit(BindOptions bind) =>
        bind.CreateHostPath is { Literal: false } ? null : bind.Propagation is not null ? nameof(Mount.Propagate) : "Recursive";

    private static string? Reason(BindOptions bind, FindingCollector findings) =>
        bind.CreateHostPath is { Literal: false } ? $"where the path must exist; {findings.Say("add CreateHostPath()", "leave create_host_path out")}"
        : bind.Propagation is not null ? $"beside a propagation; leave {findings.Say("Propagate", "propagation")} out"
        : bind.Recursive is not null ? $"beside {findings.Say("Recursive", "recursive")}; leave that out"
        : null;
}
