using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount over the directory that the image of a project has its assemblies in, or a Dockerfile copies the application to.</summary>
/// <remarks>Docker documentation, "Volumes", section "Populate a volume using a container"; compose issue 4934; ziti issue 912; dotnet-docker issue 1549; alexsee/umbraco-container issue 1.</remarks>
internal sealed class ProjectFilesRule : ServiceRule
{
    private const string WebRoot = "/wwwroot";

    public override RuleDescriptor Descriptor { get; } = new("CG1122", "A mount is over the application itself", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        var copied = service.Build?.Image?.Application;
        var path = service.Build is null ? service.Project?.WorkingDirectory : copied?.Value;
        if (path is null || ContainerPath.Normalise(path) is not { } directory)
            return;
        var origin = copied is null ? "" : $", which {service.Build!.Image!.Place(copied.Line)} copies there";
        var files = copied is null ? "assemblies" : "files";
        foreach (var mount in context.StorageOf(service).Mounts)
        {
            if (mount.Path == directory.TrimEnd('/') + WebRoot && mount.Kind is MountKind.Volume or MountKind.Bind && !mount.IsReadOnly && RunsAssemblies(service))
            {
                findings.Report(
                    $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path}, over the static files that are published with the application: {(mount.Kind == MountKind.Bind ? "they are hidden" : "once it has been filled, newer images serve the old ones")}; mount only the directory of uploads below it",
                    mount.Text, mount.Node, service);
            }

            if (!ContainerPath.IsAtOrAbove(mount.Path, directory) || WhatHappens(mount, files, service) is not { } what)
                continue;
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path}, over the application itself{origin}: {what}; mount a directory below {directory}",
                mount.Text, mount.Node, service);
        }
    }

    private static string? WhatHappens(MountedPath mount, string files, Service service) => mount.Kind switch
    {
        MountKind.Volume or MountKind.AnonymousVolume => $"once it has been filled, newer images run the old {files}",
        MountKind.Tmpfs => "there is nothing to run",
        MountKind.Bind when RunsAssemblies(service) && mount.Node is Mount { Source.Path.Literal: { } source } && !IsOfBuild(source) =>
            "there is nothing to run but what the host has there",
        _ => null,
    };

    /// <summary>A source tree runs in an image with an SDK or an interpreter, but not in one that has .NET's runtime alone.</summary>
    private static bool RunsAssemblies(Service service) =>
        (service.Build is { } build ? build.Image?.BaseFacts : service.Project is { } project ? ServiceImage.BaseFacts(project) : null)?.Repository
            is "mcr.microsoft.com/dotnet/aspnet" or "mcr.microsoft.com/dotnet/runtime";

    /// <summary>Where builds put what can be run, as it is done for debugging.</summary>
    private static bool IsOfBuild(string source) =>
        source.Split('/', '\\').Any(static part => part is "bin" or "obj" or "out" or "output" or "dist" or "app" or "publish" or "published" or "artifacts" or "build" or "release" or "Release" or "Debug");
}
