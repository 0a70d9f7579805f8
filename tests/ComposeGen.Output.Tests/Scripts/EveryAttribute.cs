namespace ComposeGen.Output.Tests.Scripts;

/// <summary>A service in which every attribute of the specification is set.</summary>
internal static class EveryAttribute
{
    public static ComposeFile Create()
    {
        var other = new Service("other") { Key = "other", Profiles = new[] { "extra" } };
        var service = new Service("image") { Key = "web" };
        foreach (var member in Service.Shape.Members)
        {
            service.Replace(member.Key, ValueFor(member.Key, other));
        }

        // A provider takes the place of the container, so it would hide the rest.
        service.Replace("provider", null);
        service.Replace("network_mode", null);
        var file = new ComposeFile("every");
        file.AddField("Other", other);
        file.AddField("Web", service);
        return file;
    }

    /// <summary>A value of the type that the attribute has, or that its form allows.</summary>
    public static object ValueFor(string key, Service other)
    {
        var property = typeof(Service).GetProperties().Single(property => Property(property.Name, key));
        var type = property.PropertyType;
        return key switch
        {
            "depends_on" => new ComposeList<Dependency> { other },
            "links" or "volumes_from" => new TextList { "other" },
            "networks" => new ComposeList<NetworkAttachment> { new Network { Key = "net" } },
            "models" => new ComposeList<ModelBinding> { new Model { Key = "model" } },
            "volumes" => new ComposeList<Mount> { new Volume { Key = "data" }.At("/data") },
            "secrets" => new ComposeList<SecretReference> { new Secret { Key = "secret", File = "./secret" } },
            "configs" => new ComposeList<ConfigReference> { new Config { Key = "config", Content = "content" } },
            "ports" => new ComposeList<Port> { Port.Publish(8080, to: 80) },
            "devices" => new ComposeList<DeviceMapping> { new() { Source = "/dev/a", Target = "/dev/b", Permissions = "r" } },
            "env_file" => new ComposeList<EnvFile> { ((EnvFile)"./env").IfPresent() },
            "label_file" => new TextList { "./labels" },
            "post_start" or "pre_stop" => new ComposeList<ServiceHook> { new() { Command = Command.Of("hook") } },
            "pre_start" => new ComposeList<PreStartHook> { new() { Command = Command.Of("hook") } },
            "ulimits" => new ComposeMap<Ulimit> { { "nofile", 10 } },
            "extra_hosts" => new TextListMap { { "host", "10.0.0.1" } },
            "scale" => (Value<long>)2,
            "gpus" => GpuList.All,
            "project" => new ProjectImage("../Api/Api.csproj", "api"),
            "healthcheck" => Healthcheck.Exec("probe", "a b"),
            "build" => Build.From("./context"),
            "develop" => new Develop { Watch = { new WatchRule { Path = "./src" } } },
            "deploy" => new Deploy { Labels = { ["a"] = "b" } },
            "blkio_config" => new BlkioConfig { Weight = 100 },
            "credential_spec" => new CredentialSpec { File = "spec" },
            "extends" => new Extends { Service = "base" },
            "provider" => new Provider { Type = "cloud" },
            "logging" => new Logging { Driver = "json-file" },
            "command" or "entrypoint" => Command.Of("program", "argument"),
            "network_mode" => NetworkMode.Host,
            "ipc" or "pid" or "uts" => NamespaceMode.Host,
            "restart" => RestartPolicy.Always,
            "pull_policy" => PullPolicy.Always,
            "user" => UserId.Root,
            "cgroup" => (Value<CgroupNamespace>)CgroupNamespace.Private,
            _ when type == typeof(TextMap) => new TextMap { { "key", "value" } },
            _ when type == typeof(TextList) => new TextList { "item" },
            _ when type == typeof(Text) => (Text)"text",
            _ when type == typeof(ByteSize) => 1.MiB(),
            _ when type == typeof(Duration) => 5.Seconds(),
            _ when type == typeof(Value<bool>) => (Value<bool>)true,
            _ when type == typeof(Value<long>) => (Value<long>)1,
            _ when type == typeof(Value<double>) => (Value<double>)1.5,
            _ => throw new InvalidOperationException($"No value for {key}: {type}"),
        };
    }

    private static bool Property(string name, string key) => string.Equals(name, key.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}
