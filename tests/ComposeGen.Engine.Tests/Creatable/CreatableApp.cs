using ComposeGen.Import;

namespace ComposeGen.Engine.Tests.Creatable;

/// <summary>The application of creatable.yaml, as Compose reads it and as the scripts are made of it.</summary>
internal static class CreatableApp
{
    /// <summary>
    /// What it does not have, with the reason; what stands below a path has the same one. Whoever adds an attribute to the
    /// specification adds it to creatable.yaml, or here.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> NotCreatable = new Dictionary<string, string>
    {
        ["services.*.annotations"] = "engine 23",
        ["services.*.build"] = "makes an image; containers of it are like any other",
        ["services.*.cpu_count"] = "an engine on Windows",
        ["services.*.cpu_percent"] = "an engine on Windows",
        ["services.*.cpu_rt_period"] = "a kernel with real-time groups",
        ["services.*.cpu_rt_runtime"] = "a kernel with real-time groups",
        ["services.*.healthcheck.start_interval"] = "engine 25",
        ["services.*.mac_address"] = "engine 25; the client refuses it for older ones",
        ["services.*.networks.*.gw_priority"] = "engine 28",
        ["services.*.networks.*.interface_name"] = "engine 28",
        ["services.*.networks.*.mac_address"] = "engine 25",
        ["services.*.post_start"] = "happens when a container starts: UpDownTests",
        ["services.*.pre_start"] = "happens when a container starts: UpDownTests",
        ["services.*.pre_stop"] = "happens when a container stops: UpDownTests",
        ["services.*.storage_opt"] = "a storage driver with quotas",
        ["services.*.volumes[].image"] = "engine 28",
        ["services.*.volumes[].volume.subpath"] = "engine 26",
        ["networks.*.enable_ipv4"] = "engine 28",
        ["networks.*.ipam.options"] = "docker compose does not pass them on",
    };

    public static string YamlOf(string name, int number) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Creatable", "creatable.yaml")).Replace("<NAME>", name).Replace("<NET>", number.ToString());

    public static ComposeFile Read(string yaml)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            return ComposeReader.Read([path]).File;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    public static void AddFiles(TestApp app)
    {
        Directory.CreateDirectory(app.Path("there"));
        File.WriteAllText(app.Path("secret file.txt"), "secret");
        File.WriteAllText(app.Path("config,file.txt"), "config");
        File.WriteAllText(app.Path("raw.env"), "RAW='kept' \"as it is\" $HOME\n");
        File.WriteAllText(app.Path("dotenv.env"), "DOTENV='taken off' # comment\n");
        File.WriteAllText(app.Path("labels"), "from.file=a b\n");
        app.Environment["CG_SECRET"] = "it's $ecret\n";
        app.Environment["PASSED_THROUGH"] = "from the shell";
        app.Environment["COMPOSE_PROFILES"] = "some";
    }
}
