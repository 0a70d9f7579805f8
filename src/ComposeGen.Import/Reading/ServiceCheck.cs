using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>What Compose requires of a service beyond the schema.</summary>
internal static class ServiceCheck
{
    /// <exception cref="ImportException">Compose would refuse the file.</exception>
    public static void Check(ComposeFile file, SourceMap sources, YamlMap tree)
    {
        if (file.Services.Count == 0 && file.Include.Count == 0)
        {
            var place = tree.Find("services")?.Place ?? tree.Place;
            throw new ImportException(place, "The file defines no service; Compose needs at least one");
        }

        foreach (var service in file.Services)
        {
            Check(service, sources);
        }
    }

    private static void Check(Service service, SourceMap sources)
    {
        if (service.Image is null && service.Build is null && service.Provider is null)
        {
            throw new ImportException(sources.PlaceOf(service)!, $"Service '{service.Key}' has neither an image nor a build; if this file is an overlay, name the file that it is laid over before it");
        }

        if (service.NetworkMode is { } mode && service.Networks.Count > 0)
        {
            throw new ImportException(sources.PlaceOf(service, "network_mode")!,
                $"Service '{service.Key}' has both network_mode and networks; Compose allows one of them (network_mode is '{mode}')");
        }

        if (service.Healthcheck?.Test is { Line: null, Words: [var first, ..] } && first.Literal is not (null or "CMD" or "CMD-SHELL" or "NONE"))
        {
            throw new ImportException(sources.PlaceOf(first)!, $"A healthcheck's test in a list begins with CMD, CMD-SHELL or NONE, not '{first}'");
        }

        if (service.Build is { Dockerfile: not null, DockerfileInline: not null })
        {
            throw new ImportException(sources.PlaceOf(service.Build, "dockerfile_inline")!, $"Service '{service.Key}' has both dockerfile and dockerfile_inline; Compose allows one of them");
        }
    }
}
