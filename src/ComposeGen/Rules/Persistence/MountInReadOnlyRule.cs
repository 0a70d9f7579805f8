using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount point that the engine cannot make, since what it lies in is read-only.</summary>
/// <remarks>microsoft/aspire issue 7182. Run on an engine: "mkdir …: read-only file system".</remarks>
internal sealed class MountInReadOnlyRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1116", "A mount lies within a read-only one", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        var mounts = context.StorageOf(service).Mounts;
        foreach (var inner in mounts)
        {
            var outer = mounts.Where(mount => ContainerPath.IsAbove(mount.Path, inner.Path)).OrderByDescending(static mount => mount.Path.Length).FirstOrDefault();
            if (outer is { Kind: MountKind.Bind or MountKind.Volume, Node: Mount { ReadOnly.Literal: true } })
            {
                findings.Report(
                    $"Service '{service.Key}' mounts {inner.Path} within {outer.Path}, which is read-only, so it only starts if that is there already; make it, or mount it elsewhere",
                    inner.Text, inner.Node, service);
            }
        }
    }
}
