using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A directory of the host over the data path of an image that depends on who owns it.</summary>
/// <remarks>Docker documentation, "Bind mounts"; docker-library/postgres issue 392; docs/image-facts.md, section "Pitfalls", nonroot-bind.</remarks>
internal sealed class BindOverDataRule : ServiceRule
{
    // Servers that check the owner of their files, lock them and sync them, which not every host directory allows.
    private static readonly ImageKind[] Engines = [ImageKind.Database, ImageKind.Queue, ImageKind.Search, ImageKind.VectorDatabase];

    public override RuleDescriptor Descriptor { get; } =
        new("CG1105", "A bind mount is over the data of an image", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var data in context.DataPathsOf(service))
        {
            if (data is not { Fate: DataFate.OnHost, Mount: { } mount }
                || ServiceImage.Facts(service) is not { IsStateful: true } facts
                || service.User is not null
                || WhatHappens(service, mount, facts) is not { } message)
            {
                continue;
            }

            findings.Report(
                message,
                Hints.Of(("path", data.Path), ("service", service.Key)),
                mount.Text, mount.Node, ServiceImage.Origin(service), service);
        }

        CheckParts(service, context, findings);
    }

    /// <summary>A server whose documentation mounts the parts of its data directory one by one.</summary>
    private static void CheckParts(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { StartsAsRoot: false, DataPaths: { } paths } facts || !facts.Pitfalls.Contains("partial-data-mount")
            || service.User is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        foreach (var mount in context.StorageOf(service).Mounts.Where(mount => mount is { Kind: MountKind.Bind, IsReadOnly: false } && paths.Any(path => ContainerPath.IsAbove(path, mount.Path))))
        {
            if (mount.Node is Mount { Source.Path.Literal: { } source } && !HostPaths.IsOfFile(source) && WhatHappens(service, mount, facts) is { } message)
                findings.Report(message, Hints.Of(("path", mount.Path), ("service", service.Key)), mount.Text, mount.Node, ServiceImage.Origin(service), service);
        }
    }

    private static string? WhatHappens(Service service, MountedPath mount, ImageFacts facts)
    {
        var name = ImageName.Of(facts);
        if (facts.StartsAsRoot == false)
        {
            var user = facts.RunsAs is { Uid: { } uid } runsAs ? uid + (runsAs.Gid is { } gid ? ":" + gid : "") : "'" + facts.User + "'";
            return $"Service '{service.Key}' binds a host directory at {mount.Path}, where {name} writes as user {user}: a new directory belongs to root and the start fails; use a named volume, or give the directory to that user";
        }

        // An absolute path, or one that is left to a variable, is of one host, which whoever wrote it knows, and an entrypoint that is root sets the owner.
        return Engines.Contains(facts.Kind) && IsInProject(mount)
            ? $"Service '{service.Key}' binds a host directory at {mount.Path}, over the data of {name}: the image's own files there are hidden, and the host's owners and file system apply; use a named volume"
            : null;
    }

    private static bool IsInProject(MountedPath mount) =>
        mount.Node is Mount { Source.Path.Template: { Length: > 0 } path } && path[0] is not ('/' or '$' or '~');
}
