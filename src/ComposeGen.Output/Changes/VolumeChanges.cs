using ComposeGen.Lowering;
using ComposeGen.Rules;

namespace ComposeGen.Output.Changes;

/// <summary>What becomes of the data in named volumes when the definition replaces the Compose file of the build before.</summary>
/// <remarks>Compose specification, section "Volumes": a volume is found by its name, which is the project's and the key where it has none.</remarks>
public static class VolumeChanges
{
    /// <summary>Finds volumes that services will not find again, and such as the engine would have to make anew.</summary>
    /// <param name="file">The application, as the user defines it now.</param>
    /// <param name="previous">The text of its Compose file as the last build wrote it.</param>
    public static IReadOnlyList<Finding> Find(ComposeFile file, string previous)
    {
        var findings = new List<Finding>();
        if (PreviousApplication.Read(previous) is { } before)
        {
            FindLeftBehind(file, before, new FindingCollector(ChangeRules.DataLeftBehind, findings));
            FindMadeAnew(file, before, new FindingCollector(ChangeRules.VolumeMadeAnew, findings));
        }

        return findings;
    }

    /// <summary>A volume that was not there before, where a service had another one that is in the definition no more: a new name, not another choice.</summary>
    private static void FindLeftBehind(ComposeFile file, PreviousApplication before, FindingCollector findings)
    {
        var names = file.Volumes.Select(volume => NameOf(file, volume)).ToHashSet(StringComparer.Ordinal);
        var reported = new HashSet<Volume>();
        foreach (var service in file.Services)
        {
            if (PreviousOf(service, file, before) is not { } previous)
            {
                continue;
            }

            foreach (var mount in service.Volumes)
            {
                if (mount.Source?.Volume is { } volume
                    && !IsExternal(volume)
                    && mount.Target is { } target
                    && previous.Volumes.TryGetValue(target.Template, out var old)
                    && !names.Contains(old.Name)
                    && !old.IsOfDevice
                    && !before.Volumes.Any(other => other.Name == NameOf(file, volume))
                    && reported.Add(volume))
                {
                    findings.Report(LeftBehind(service, old.Name, NameOf(file, volume)), volume, mount, service);
                }
            }
        }
    }

    private static string LeftBehind(Service service, string old, string now) =>
        $"The data of '{service.Key}' stays in volume '{old}', and the service starts with an empty '{now}'; keep the data with Name = \"{old}\", "
        + $"or stop the service and copy it once: docker run --rm -v {old}:/from:ro -v {now}:/to busybox cp -a /from/. /to";

    private static void FindMadeAnew(ComposeFile file, PreviousApplication before, FindingCollector findings)
    {
        foreach (var volume in file.Volumes)
        {
            var name = NameOf(file, volume);
            if (!IsExternal(volume)
                && before.Volumes.FirstOrDefault(old => old.Name == name) is { Settings: { } settings }
                && settings != SettingsOf(volume))
            {
                findings.Report(
                    $"Volume '{name}' has another driver or other options than before, which a volume that exists cannot take on: Compose asks whether to make it anew, and its data is lost then; "
                    + "give the volume another Name and copy the data, or remove the old one once its data is safe",
                    volume);
            }
        }
    }

    /// <summary>The service of before: by its name, or, where that is gone, the only one of its image.</summary>
    private static PreviousService? PreviousOf(Service service, ComposeFile file, PreviousApplication before)
    {
        if (before.Services.FirstOrDefault(other => other.Key == service.Key) is { } same)
        {
            return same;
        }

        var image = service.Image?.Template;
        var candidates = before.Services.Where(other => other.Image is not null && other.Image == image && file.Services.All(now => now.Key != other.Key)).ToList();
        return candidates is [var one] && file.Services.Count(other => other.Image?.Template == image) == 1 ? one : null;
    }

    private static string NameOf(ComposeFile file, Volume volume) =>
        (volume.Name ?? (IsExternal(volume) ? volume.Key : ProtectedVolumes.DefaultName(file, volume))).Template;

    private static bool IsExternal(Volume volume) => volume.External is not (null or { Literal: false });

    private static string SettingsOf(Volume volume) =>
        VolumeSettings.Of(volume.Driver?.Template, volume.DriverOpts.Select(static option => (option.Key, option.Value?.Template ?? "")));
}
