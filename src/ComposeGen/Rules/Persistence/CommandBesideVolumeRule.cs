using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Servers that are told where their data is, and a command or environment that tells of another place than the volume, or of none.</summary>
/// <remarks>As <see cref="DataSettings"/>.</remarks>
internal sealed class CommandBesideVolumeRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1131", "The command keeps the data elsewhere than in the volume", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || DataSettings.Of(facts) is not { } setting || service.Build is not null
            || service.EnvFile.Count > 0 || service.WorkingDir is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var storage = context.StorageOf(service);
        var words = ServiceRole.Templates(service.Command);
        if (storage.IsUncertain || HasLooseVariable(words) || MayBeToldByFile(words, setting, storage, facts)
            || storage.Mounts.Where(mount => MayBeForData(mount, facts)).OrderByDescending(mount => IsAtData(mount, facts)).FirstOrDefault() is not { } mount)
        {
            return;
        }

        var environment = service.Environment.ToDictionary(static entry => entry.Key, static entry => entry.Value?.Literal);
        if (setting.Variables.Any(name => environment.TryGetValue(name, out var value) && value is null))
            return;
        var told = setting.Places(words, environment);
        var paths = told?.Select(DataSettings.Path).ToList() ?? setting.Default?.ToList<string?>() ?? (words.Count > 0 && IsDroppedByCommand(facts) ? [] : null);
        if (paths is null || paths.Contains(null) || paths.Exists(path => storage.Mounts.Any(mounted => ContainerPath.Touch(mounted.Path, path!))))
            return;
        var remedy = setting.Remedy.Replace("{path}", mount.Path);
        var isVariable = remedy.IndexOf('=') > 0 && char.IsUpper(remedy[0]);
        var todo = isVariable ? findings.Say($"set {remedy} in the Environment", $"set {remedy} in environment") : findings.Say($"write {remedy} in the Command", $"write {remedy} in command");
        findings.Report(
            told is null
                ? $"Service '{service.Key}' does not tell {ImageName.Of(facts)} to keep its data at {mount.Path}, so it is not in {Noun(mount)} there and is gone with the container; {todo}"
                : $"Service '{service.Key}' has {ImageName.Of(facts)} keep its data at {string.Join(" and ", paths)}, so it is not in {Noun(mount)} at {mount.Path} and is gone with the container; {todo}",
            Hints.Of(
                ("variable", isVariable ? remedy.Substring(0, remedy.IndexOf('=')) : null),
                ("value", isVariable ? remedy.Substring(remedy.IndexOf('=') + 1) : null),
                ("words", isVariable || told is not null ? null : string.Join(" ", remedy.Split(' ').Except(words)))),
            words.Count > 0 && !isVariable ? service.Anchor("command") : ServiceImage.Origin(service), mount.Node, service);
    }

    /// <summary>The image's own command names the place, and what takes its place falls back to a directory of the program.</summary>
    private static bool IsDroppedByCommand(ImageFacts facts) => facts.Repository is "mcr.microsoft.com/azure-storage/azurite" or "grafana/alloy";

    /// <summary>A variable that is no part of an option, nor the value of a long one, may hold any option.</summary>
    private static bool HasLooseVariable(IReadOnlyList<string> words) =>
        words.Where((word, index) => word.Contains('$') && !word.StartsWith("-", StringComparison.Ordinal) && (index == 0 || !words[index - 1].StartsWith("--", StringComparison.Ordinal) || words[index - 1].Contains('='))).Any();

    private static bool MayBeToldByFile(IReadOnlyList<string> words, DataSetting setting, ServiceStorage storage, ImageFacts facts)
    {
        var hasFile = storage.Mounts.Any(mount => mount.Kind is MountKind.File or MountKind.Bind && !IsAtData(mount, facts));
        return setting.IsConfiguredByFiles ? hasFile
            : setting.ConfigurationOptions.Length > 0
                && (words.Count == 0 ? hasFile : words.Any(word => setting.ConfigurationOptions.Any(option => word == option || word.StartsWith(option + "=", StringComparison.Ordinal))));
    }

    /// <summary>A volume, or a directory of the host that is called so, and not one for the configuration.</summary>
    private static bool MayBeForData(MountedPath mount, ImageFacts facts) =>
        mount.IsWritableStore && DataLocation.MayHoldData(mount, facts)
        && (mount.Kind == MountKind.Volume || IsAtData(mount, facts) || mount.Path.Contains("data") || mount.Path.Contains("storage") || (mount.Path == "/etcd" && facts.Repository == "gcr.io/etcd-development/etcd"))
        && !mount.Path.StartsWith("/etc/", StringComparison.Ordinal) && !mount.Path.Contains("/certs");

    private static bool IsAtData(MountedPath mount, ImageFacts facts) => facts.DataPaths?.Any(path => ContainerPath.Touch(mount.Path, path)) == true;

    private static string Noun(MountedPath mount) => mount.Kind == MountKind.Volume ? "the volume" : "the directory of the host";
}
