using System.Text.Json;
using ComposeGen.Facts;
using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Host;

/// <summary>What an application keeps where, whose it is and who uses it, as JSON for <c>dotnet composegen storage</c>.</summary>
internal sealed class StorageReport
{
    private readonly ComposeFile _file;
    private readonly OwnershipModel _model;
    private readonly Dictionary<string, (string Kind, string Name, Volume? Volume, List<MountAccess> Uses)> _stores = new(StringComparer.Ordinal);

    private StorageReport(ComposeFile file)
    {
        _file = file;
        _model = OwnershipModel.Of(file);
        foreach (var volume in file.Volumes)
        {
            _stores.Add("volume " + volume.Key, ("volume", volume.Key, volume, []));
        }

        foreach (var access in file.Services.SelectMany(_model.AccessesOf))
        {
            var (kind, name) = Describe(access);
            var key = kind is "tmpfs" or "anonymous volume" ? $"{kind} {access.Service.Key} {name}" : $"{kind} {name}";
            if (!_stores.TryGetValue(key, out var store))
            {
                _stores.Add(key, store = (kind, name, access.Mount.Volume, []));
            }

            store.Uses.Add(access);
        }
    }

    public static void Write(Utf8JsonWriter json, ComposeFile file)
    {
        json.WriteStartObject("storage");
        new StorageReport(file).Write(json);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("stores");
        foreach (var store in _stores.Values)
        {
            json.WriteStartObject();
            json.WriteString("kind", store.Kind);
            json.WriteString("name", store.Name);
            WriteState(json, store.Volume, store.Uses);
            json.WriteStartArray("uses");
            foreach (var use in store.Uses)
            {
                WriteUse(json, use);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (var (service, path) in _file.Services.SelectMany(Undeclared))
        {
            json.WriteStartObject();
            json.WriteString("kind", "anonymous volume");
            json.WriteString("name", path);
            json.WriteString("origin", "Unknown");
            json.WriteStartArray("uses");
            json.WriteStartObject();
            json.WriteString("service", service.Key);
            json.WriteString("path", path);
            json.WriteString("reads", "Unknown");
            json.WriteString("writes", "Unknown");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("services");
        foreach (var service in _file.Services)
        {
            json.WriteStartObject();
            json.WriteString("name", service.Key);
            json.WriteString("user", UserOf(service));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteState(Utf8JsonWriter json, Volume? volume, List<MountAccess> uses)
    {
        var state = volume is null ? VolumeState.Unknown : _model.StateOf(volume);
        if (volume is { Owner: null } && state.Owner.Uid is null && StartedVolume.Of(uses) is { } started)
            state = started with { IsSeeded = state.IsSeeded };
        json.WriteString("origin", state.Origin.ToString());
        var owner = volume is null ? uses[0].Owner : state.Owner;
        json.WriteString("owner", owner.Uid is null ? null : owner.ToString());
        json.WriteString("mode", owner.Mode is { } mode ? Convert.ToString(mode, 8) : null);
        json.WriteString("seed", state.Seed?.Key);
        if (state.IsSeeded is { } isSeeded)
        {
            json.WriteBoolean("isSeeded", isSeeded);
        }

        json.WriteBoolean("isExternal", volume?.External?.Literal == true);
        json.WriteBoolean("isProtected", volume?.Protected?.Literal == true);
    }

    private static void WriteUse(Utf8JsonWriter json, MountAccess use)
    {
        json.WriteStartObject();
        json.WriteString("service", use.Service.Key);
        json.WriteString("path", use.Mount.Path);
        json.WriteBoolean("isReadOnly", use.Mount.IsReadOnly);
        json.WriteString("reads", use.Reads.ToString());
        json.WriteString("writes", use.Writes.ToString());
        json.WriteEndObject();
    }

    private static (string Kind, string Name) Describe(MountAccess access) => access.Mount.Kind switch
    {
        MountKind.Volume when access.Mount.Volume is { } volume => ("volume", volume.Key),
        MountKind.AnonymousVolume => ("anonymous volume", access.Mount.Path),
        MountKind.Tmpfs => ("tmpfs", access.Mount.Path),
        MountKind.File when access.Mount.Node is SecretReference secret => ("secret", secret.Source?.Key ?? access.Mount.Path),
        MountKind.File when access.Mount.Node is ConfigReference config => ("config", config.Source?.Key ?? access.Mount.Path),
        MountKind.Bind when (access.Mount.Node as Mount)?.Source?.Path is { } path => ("bind", path.Template),
        _ => ("mount", access.Mount.Path),
    };

    /// <summary>The volumes that an image declares and nobody mounts: the engine makes anonymous ones.</summary>
    private static IEnumerable<(Service Service, string Path)> Undeclared(Service service)
    {
        var storage = ServiceStorage.Of(service);
        return storage.IsUncertain ? []
            : (ServiceImage.Facts(service)?.DeclaredVolumes ?? []).Where(path => storage.At(path) is null).Select(path => (service, path));
    }

    /// <summary>Who the service is once it runs; null where that is not known.</summary>
    private static string? UserOf(Service service)
    {
        if (service.User is null && service.Project is null && ServiceImage.Facts(service) is { EntrypointDropsRoot: true } facts)
        {
            return facts.RunsAs is { Uid: { } uid } runsAs ? new FileOwner(uid, runsAs.Gid, null).ToString() : null;
        }

        return ServiceUser.Of(service)?.ToString() ?? (ServiceProcess.Of(service) is { Uid: 0 } ? "root" : service.User?.AsText().Template);
    }
}
