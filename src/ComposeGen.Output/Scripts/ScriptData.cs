using Scriban.Runtime;

namespace ComposeGen.Output.Scripts;

/// <summary>A script's model as the plain data that a template sees. Written out, because reflection costs time at every build.</summary>
internal static class ScriptData
{
    public static ScriptObject Of(Script script) => Object(
        ("project", script.Project),
        ("helper_image", script.HelperImage),
        ("environment", string.Join(' ', script.Values.Environment)),
        ("notes", Array(script.Notes, Comment)),
        ("values", Array(script.Values.All, Of)),
        ("networks", Array(script.Networks, static network => Object(
            ("name", network.Name),
            ("external", network.IsExternal),
            ("arguments", Array(network.Arguments, Line)),
            ("users", Users(network.Users)),
            ("guard", Guard(network.Users))))),
        ("volumes", Array(script.Volumes, static volume => Object(
            ("key", volume.Key),
            ("name", volume.Name),
            ("external", volume.IsExternal),
            ("protected", volume.IsProtected),
            ("stays", "volume " + volume.Name + " is protected and stays"),
            ("arguments", Array(volume.Arguments, Line)),
            ("users", Users(volume.Users)),
            ("guard", Guard(volume.Users))))),
        ("services", Array(script.Services, Of)));

    private static ScriptObject Of(ScriptValue value) => Object(
        ("name", value.Name),
        ("kind", value.Kind.ToString()),
        ("variable", value.Variable),
        ("operator", value.Operator),
        ("input", value.Input));

    private static ScriptObject Of(ScriptService service) => Object(
        ("key", service.Key),
        ("id", service.Id),
        ("image", service.Image),
        ("profiles", Line([.. service.Profiles])),
        ("has_profiles", service.Profiles.Count > 0),
        ("notes", Array(service.Notes, Comment)),
        ("once", service.RunsOnce),
        ("awaited_by", Array(service.Users, static user => Object(
            ("id", user.Id),
            ("guarded", user.Profiles.Count > 0),
            ("containers", Line([.. user.Containers.Select(static container => container.Name)]))))),
        ("policy", service.ImageSource.Policy),
        ("platform", service.ImageSource.Platform),
        ("publish", service.ImageSource.PublishCommand),
        ("build", service.ImageSource.Build is { } build ? Array(build, Line) : null),
        ("build_failed", service.Key + " could not be built"),
        ("dockerfile", service.ImageSource.InlineDockerfile),
        ("dependencies", Array(service.Dependencies, dependency => Object(
            ("message", $"{service.Key} needs {dependency.Service.Key}, which no selected profile enables"),
            ("id", dependency.Service.Id),
            ("required", dependency.Required),
            ("guarded", dependency.Service.Profiles.Count > 0)))),
        ("secrets", Array(Secrets(service), static secret => Object(
            ("name", secret.Variable),
            ("message", $"the environment variable {secret.Variable}, which {secret.Source} needs, is not set")))),
        ("containers", Array(service.Containers, container => Of(service, container))));

    private static ScriptObject Of(ScriptService service, ScriptContainer container) => Object(
        ("name", container.Name),
        ("id", container.Id),
        ("options", Array(container.Options, Line)),
        ("command", Line([.. container.Command])),
        ("has_command", container.Command.Count > 0),
        ("inherited", Array(container.InheritedEnvironment, static name => name)),
        ("lookups", Array(container.Lookups, Of)),
        ("files", Array(FileGroups(container), static group => group)),
        ("connections", Array(container.Connections, static words => Object(
            ("network", words[^2]),
            ("words", Line(words))))),
        ("injections", Array(container.Injections, static file => Object(
            ("path", file.Path),
            ("content", file.Content),
            ("variable", file.Variable),
            ("mode", file.Mode),
            ("uid", file.Uid),
            ("gid", file.Gid)))),
        ("waits", Waits(service)),
        ("pre_start_failed", "pre_start of " + container.Name + " failed"),
        ("post_start_failed", "post_start of " + container.Name + " failed"),
        ("pre_stop_failed", "pre_stop of " + container.Name + " failed"),
        ("pre_start", Array(container.PreStart, Line)),
        ("post_start", Array(container.PostStart, Line)),
        ("pre_stop", Array(container.PreStop, Line)));

    private static IEnumerable<ScriptInjection> Secrets(ScriptService service) => service.Containers
        .SelectMany(static container => container.Injections)
        .Where(static file => file.Variable is not null)
        .DistinctBy(static file => file.Variable);

    private static ScriptArray Waits(ScriptService service)
    {
        var waits = new ScriptArray();
        foreach (var dependency in service.Dependencies)
        {
            if (dependency.Condition == DependencyCondition.ServiceStarted)
            {
                continue;
            }

            foreach (var container in dependency.Service.Containers)
            {
                waits.Add(Object(
                    ("id", dependency.Service.Id),
                    ("name", container.Name),
                    ("need", dependency.Required ? "required" : "optional"),
                    ("guarded", dependency.Service.Profiles.Count > 0),
                    ("function", dependency.Condition == DependencyCondition.ServiceHealthy ? "cg_wait_healthy" : "cg_wait_completed")));
            }
        }

        return waits;
    }

    private static IEnumerable<ScriptObject> FileGroups(ScriptContainer container)
    {
        if (container.EnvFiles.Count > 0)
        {
            yield return FileGroup("--env", container.EnvFiles, container.EnvironmentKeys);
        }

        if (container.LabelFiles.Count > 0)
        {
            yield return FileGroup("--label", container.LabelFiles, container.LabelKeys);
        }
    }

    private static ScriptObject FileGroup(string option, List<ScriptFileOption> files, List<string> keys) => Object(
        ("option", option),
        ("keys", string.Join('\n', keys)),
        ("files", Array(files, static file => Object(
            ("path", file.Path),
            ("format", file.IsRaw ? "raw" : "dotenv"),
            ("need", file.IsRequired ? "required" : "optional")))));

    private static ScriptArray Users(IReadOnlyList<ScriptService> users) => Array(users, static user => user.Id);

    /// <summary>Null where something uses it whichever profiles are selected.</summary>
    private static string? Guard(IReadOnlyList<ScriptService> users) => users.Any(static user => user.Profiles.Count == 0)
        ? null
        : string.Concat(users.Select(static user => "$cg_on_" + user.Id));

    private static object Line(Word[] words) => words;

    /// <summary>Notes hold keys and names only; this makes sure that none of them ends its comment.</summary>
    private static object Comment(string note) => new string([.. note.Select(static c => char.IsControl(c) ? ' ' : c)]);

    private static ScriptArray Array<T>(IEnumerable<T> items, Func<T, object> convert)
    {
        var array = new ScriptArray();
        foreach (var item in items)
        {
            array.Add(convert(item));
        }

        return array;
    }

    private static ScriptObject Object(params (string Key, object? Value)[] members)
    {
        var result = new ScriptObject(members.Length, StringComparer.Ordinal);
        foreach (var (key, value) in members)
        {
            result.SetValue(key, value!, false);
        }

        return result;
    }
}
