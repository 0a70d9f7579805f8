using System.Reflection;

namespace ComposeGen.Analyzers.Tests.Reference;

/// <summary>How an attribute is written, by its type, and by example where there are helpers for it.</summary>
internal static class Spellings
{
    /// <summary>What the examples refer to.</summary>
    public const string Prelude = """
        static readonly Volume Data = new() { Key = "data" };
        static readonly Network Back = new() { Key = "back" };
        static readonly Secret Password = Secret.FromEnvironment("PASSWORD") with { Key = "password" };
        static readonly Config Nginx = Config.FromFile("./nginx.conf") with { Key = "nginx" };
        static readonly Model Llm = new() { Key = "llm", Reference = "ai/smollm2" };
        static readonly Profile Debug = new() { Key = "debug" };
        static readonly Service Db = new("postgres:18") { Key = "db" };
        static readonly Service Migrate = new("example/migrate:1.0") { Key = "migrate" };
        """;

    private static readonly Dictionary<string, string[]> ByAttribute = new()
    {
        ["ComposeFile.name"] = ["Name = \"shop\""],
        ["ComposeFile.include"] = ["Include = { \"./monitoring/compose.yaml\" }"],
        ["ComposeFile.services"] = ["Services = { Db }"],
        ["ComposeFile.volumes"] = ["Volumes = { Data }"],
        ["ComposeFile.networks"] = ["Networks = { Back }"],
        ["ComposeFile.secrets"] = ["Secrets = { Password }"],
        ["ComposeFile.configs"] = ["Configs = { Nginx }"],
        ["ComposeFile.models"] = ["Models = { Llm }"],
        ["Service.image"] = ["Image = \"postgres:18\"", "Image = $\"example/api:{Env.Required(\"TAG\")}\""],
        ["Service.build"] = ["Build = \"./web\"", "Build = new() { Context = \"./web\", Target = \"final\" }"],
        ["Service.command"] = ["Command = [\"serve\", \"--port\", \"80\"]", "Command = \"serve --port 80\"", "Command = Command.Shell(\"sleep 5 && exec serve\")"],
        ["Service.entrypoint"] = ["Entrypoint = [\"/entry\"]", "Entrypoint = []"],
        ["Service.configs"] = ["Configs = { Nginx, Nginx.At(\"/etc/nginx.conf\") }"],
        ["Service.profiles"] = ["Profiles = { Debug }", "Profiles = { \"debug\" }"],
        ["Service.secrets"] = ["Secrets = { Password }", "Secrets = { Password.At(\"pw\").OwnedBy(999, 999).WithMode(\"0400\") }"],
        ["Service.depends_on"] = ["DependsOn = { Db.Healthy(), Migrate.Completed() }", "DependsOn = { Db.Started().IfEnabled().RestartsTogether() }"],
        ["Service.devices"] = ["Devices = { DeviceMapping.From(\"/dev/ttyUSB0\") }"],
        ["Service.dns"] = ["Dns = \"10.0.0.53\"", "Dns = [\"10.0.0.53\", \"1.1.1.1\"]"],
        ["Service.env_file"] = ["EnvFile = { \"./api.env\" }", "EnvFile = { EnvFile.From(\"./local.env\").IfPresent() }"],
        ["Service.environment"] = ["Environment = { [\"MODE\"] = \"production\", [\"WORKERS\"] = 4 }", "Environment = { [\"PASSED_THROUGH\"] = null }", "Environment = { [\"TOKEN\"] = Env.Required(\"TOKEN\") }"],
        ["Service.expose"] = ["Expose = { 3000 }"],
        ["Service.extends"] = ["Extends = Db", "Extends = new() { Service = \"base\", File = \"./base.yaml\" }"],
        ["Service.extra_hosts"] = ["ExtraHosts = { [\"host.docker.internal\"] = \"host-gateway\" }"],
        ["Service.gpus"] = ["Gpus = GpuList.All", "Gpus = [new DeviceRequest { Capabilities = [\"gpu\"], Count = 1 }]"],
        ["Service.healthcheck"] = ["Healthcheck = Healthcheck.Shell(\"curl -f localhost || exit 1\").Every(10.Seconds()).Failing(5)", "Healthcheck = Healthcheck.Exec(\"pg_isready\").Within(3.Seconds()).After(1.Minutes())", "Healthcheck = Healthcheck.None"],
        ["Service.ipc"] = ["Ipc = NamespaceMode.Host", "Ipc = NamespaceMode.Of(Db)"],
        ["Service.pid"] = ["Pid = NamespaceMode.Host", "Pid = NamespaceMode.Container(\"other\")"],
        ["Service.uts"] = ["Uts = NamespaceMode.Host"],
        ["Service.logging"] = ["Logging = new() { Driver = \"json-file\", Options = { [\"max-size\"] = \"10m\" } }"],
        ["Service.memswap_limit"] = ["MemswapLimit = 1.GiB()", "MemswapLimit = -1"],
        ["Service.models"] = ["Models = { Llm }", "Models = { new ModelBinding { Model = Llm, EndpointVar = \"LLM_URL\" } }"],
        ["Service.network_mode"] = ["NetworkMode = NetworkMode.Host", "NetworkMode = NetworkMode.Of(Db)"],
        ["Service.networks"] = ["Networks = { Back }", "Networks = { Back.As(\"database\", \"pg\") }", "Networks = { Back.At(\"10.1.0.10\") }"],
        ["Service.ports"] = ["Ports = { Port.Publish(8080, to: 80) }", "Ports = { Port.Publish(8443, to: 443).On(\"127.0.0.1\"), Port.Publish(53, to: 53).Udp() }", "Ports = { new Port { Target = 7000, Published = \"7000-7010\" } }"],
        ["Service.post_start"] = ["PostStart = { new ServiceHook { Command = [\"warm-up\"] } }"],
        ["Service.pre_start"] = ["PreStart = { new PreStartHook { Command = [\"migrate\"] } }"],
        ["Service.pre_stop"] = ["PreStop = { new ServiceHook { Command = [\"drain\"] } }"],
        ["Service.provider"] = ["Provider = new() { Type = \"cloud\", Options = { [\"size\"] = \"small\" } }"],
        ["Service.pull_policy"] = ["PullPolicy = PullPolicy.Always", "PullPolicy = PullPolicy.Every(12.Hours())"],
        ["Service.restart"] = ["Restart = RestartPolicy.UnlessStopped", "Restart = RestartPolicy.OnFailureAtMost(3)"],
        ["Service.security_opt"] = ["SecurityOpt = { \"no-new-privileges:true\" }"],
        ["Service.sysctls"] = ["Sysctls = { [\"net.core.somaxconn\"] = 1024 }"],
        ["Service.tmpfs"] = ["Tmpfs = { \"/tmp\" }"],
        ["Service.ulimits"] = ["Ulimits = { [\"nofile\"] = Ulimit.Of(soft: 1024, hard: 4096), [\"nproc\"] = 512 }"],
        ["Service.volumes"] =
        [
            "Volumes = { Data.At(\"/data\"), Data.At(\"/copy\").AsReadOnly().NoCopy().Subpath(\"sub\") }", "Volumes = { Bind.From(\"./config\").At(\"/config\").AsReadOnly() }",
            "Volumes = { Bind.From(\"./logs\").CreateHostPath().At(\"/logs\") }", "Volumes = { Tmpfs.At(\"/tmp\", 64.MiB(), mode: \"1777\") }",
            "Volumes = { ImageMount.At(\"busybox:1.37\", \"/tools\") }", "Volumes = { Volume.Anonymous(\"/scratch\") }",
        ],
        ["Build.args"] = ["Args = { [\"VERSION\"] = \"1.0\", [\"GIT_SHA\"] = Env.Optional(\"GIT_SHA\") }"],
        ["Dependency.condition"] = ["Condition = DependencyCondition.ServiceHealthy"],
        ["Deploy.resources"] = ["Resources = new() { Limits = new() { Cpus = 2, Memory = 1.GiB() } }"],
        ["DeviceRequest.count"] = ["Count = 2", "Count = DeviceCount.All"],
        ["Healthcheck.test"] = ["Test = [\"CMD\", \"pg_isready\"]"],
        ["Mount.source"] = ["Source = Data", "Source = \"./config\""],
        ["Network.external"] = ["External = true"],
        ["Network.ipam"] = ["Ipam = new() { Config = { new IpamPool { Subnet = \"10.1.0.0/24\" } } }"],
        ["Volume.driver_opts"] = ["DriverOpts = { [\"type\"] = \"nfs\", [\"o\"] = \"addr=10.0.0.1,rw\" }"],
        ["Config.content"] = ["Content = $\"level = {Env.Default(\"LEVEL\", \"info\")}\\n\""],
    };

    public static string[] Of(Type node, string key, PropertyInfo property) =>
        ByAttribute.TryGetValue($"{node.Name}.{key}", out var examples) ? examples : [$"{property.Name} = {Value(property.PropertyType)}"];

    /// <summary>Attributes with examples that are no attributes.</summary>
    public static IEnumerable<string> Except(IEnumerable<string> attributes) => ByAttribute.Keys.Except(attributes);

    private static string Value(Type type)
    {
        if (type.IsGenericType)
        {
            var inner = type.GetGenericArguments()[0];
            return type.GetGenericTypeDefinition() == typeof(Value<>)
                ? inner == typeof(bool) ? "true" : inner == typeof(long) ? "1" : inner == typeof(double) ? "0.5" : $"{inner.Name}.{Enum.GetNames(inner)[0]}"
                : type.GetGenericTypeDefinition() == typeof(ComposeMap<>) ? $"{{ [\"key\"] = {New(inner, inner.Name)} }}"
                : $"{{ {New(inner, inner.Name)} }}";
        }

        return type.Name switch
        {
            nameof(Text) or nameof(MountSource) => "\"…\"",
            nameof(TextList) => "{ \"…\" }",
            nameof(TextMap) or nameof(TextListMap) => "{ [\"key\"] = \"…\" }",
            nameof(Command) => "[\"…\", \"…\"]",
            nameof(ByteSize) => "64.MiB()",
            nameof(Duration) => "30.Seconds()",
            nameof(UnixMode) => "\"0440\"",
            nameof(UserId) => "UserId.Of(1000, 1000)",
            nameof(GpuList) => "GpuList.All",
            nameof(DeviceCount) => "DeviceCount.All",
            nameof(Service) => "Db",
            nameof(Secret) => "Password",
            nameof(Config) => "Nginx",
            nameof(Network) => "Back",
            nameof(Model) => "Llm",
            _ => New(type, ""),
        };
    }

    private static string New(Type node, string name)
    {
        var first = Attributes.Of(node)[0].Property;
        return $"new {name}".TrimEnd() + (name.Length == 0 ? "()" : "") + $" {{ {first.Name} = {Value(first.PropertyType)} }}";
    }
}
