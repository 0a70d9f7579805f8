using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A missing file that the engine makes, and it makes directories.</summary>
/// <remarks>compose issues 9955, 11935 and 12332.</remarks>
internal sealed class FileMadeDirectoryRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1119", "A file of the host may become a directory", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (HostPaths.IsOfFile(path) && mount.Target?.Literal is { } target && HostPaths.IsOfFile(target) && mount.Bind is null or { CreateHostPath: null or { Literal: true } }
                && !EngineSockets.Contains(path) // Where it starts a container, its socket is there.
                && !context.IsFileThere(path))
            {
                findings.Report(
                    $"Service '{service.Key}' binds {path}, and where that is missing the engine makes a directory of that name, which the service cannot read as a file; {findings.Say(mount.Bind is null ? "write Bind.From(…)" : "leave CreateHostPath() out", "write the long syntax with bind: {create_host_path: false}")}, so that a missing file is an error",
                    mount.Source, mount, service);
            }
        }
    }
}
