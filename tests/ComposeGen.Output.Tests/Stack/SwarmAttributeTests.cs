using System.Reflection;
using ComposeGen.Output.Stack;
using ComposeGen.Output.Tests.Scripts;
using ComposeGen.Output.Yaml;
using ComposeGen.Swarm;

namespace ComposeGen.Output.Tests.Stack;

/// <summary>What the table says of each attribute is what the docker that is installed does with it.</summary>
public sealed class SwarmAttributeTests
{
    /// <summary>Docker takes them without a word, and does nothing.</summary>
    private static readonly HashSet<(string, string)> WithoutEffect =
    [
        ("Service", "depends_on"), ("Service", "tmpfs"),
        ("NetworkAttachment", "ipv4_address"), ("NetworkAttachment", "ipv6_address"),
        ("BindOptions", "create_host_path"), ("BindOptions", "recursive"), ("BindOptions", "selinux"),
        ("VolumeOptions", "labels"), ("TmpfsOptions", "mode"),
    ];

    /// <summary>In what a mapping stands, with what it needs beside the attribute.</summary>
    private static readonly Dictionary<Type, Func<ComposeNode, Service>> Places = new()
    {
        [typeof(NetworkAttachment)] = static node => Web(service => service.Networks.Add((NetworkAttachment)node with { Network = new Network { Key = "net" } })),
        [typeof(Port)] = static node => Web(service => service.Ports.Add(With((Port)node, static part => part.Target ??= 80))),
        [typeof(Mount)] = static node => Web(service => service.Volumes.Add(With((Mount)node, static part => (part.Type, part.Target) = (part.Type ?? MountType.Volume, part.Target ?? "/data")))),
        [typeof(BindOptions)] = static node => Web(service => service.Volumes.Add(new Mount { Type = MountType.Bind, Source = "/a", Target = "/b", Bind = (BindOptions)node })),
        [typeof(VolumeOptions)] = static node => Web(service => service.Volumes.Add(new Mount { Type = MountType.Volume, Target = "/b", Volume = (VolumeOptions)node })),
        [typeof(TmpfsOptions)] = static node => Web(service => service.Volumes.Add(new Mount { Type = MountType.Tmpfs, Target = "/b", Tmpfs = (TmpfsOptions)node })),
        [typeof(SecretReference)] = static node => Web(service => service.Secrets.Add(With((SecretReference)node, static part => part.Source ??= new Secret { Key = "secret" }))),
        [typeof(ConfigReference)] = static node => Web(service => service.Configs.Add(With((ConfigReference)node, static part => part.Source ??= new Config { Key = "config" }))),
        [typeof(CredentialSpec)] = static node => Web(service => service.CredentialSpec = (CredentialSpec)node),
        [typeof(Healthcheck)] = static node => Web(service => service.Healthcheck = (Healthcheck)node),
        [typeof(Logging)] = static node => Web(service => service.Logging = (Logging)node),
        [typeof(Ulimit)] = static node => Web(service => service.Ulimits["nofile"] = With((Ulimit)node, static part => (part.Soft, part.Hard) = (part.Soft ?? 1, part.Hard ?? 2))),
        [typeof(Deploy)] = static node => Web(service => service.Deploy = (Deploy)node),
        [typeof(Placement)] = static node => Web(service => service.Deploy = new Deploy { Placement = (Placement)node }),
        [typeof(PlacementPreference)] = static node => Web(service => service.Deploy = new Deploy { Placement = new Placement { Preferences = { (PlacementPreference)node } } }),
        [typeof(UpdateConfig)] = static node => Web(service => service.Deploy = new Deploy { UpdateConfig = (UpdateConfig)node }),
        [typeof(RollbackConfig)] = static node => Web(service => service.Deploy = new Deploy { RollbackConfig = (RollbackConfig)node }),
        [typeof(DeployRestartPolicy)] = static node => Web(service => service.Deploy = new Deploy { RestartPolicy = (DeployRestartPolicy)node }),
        [typeof(ResourceLimits)] = static node => Web(service => service.Deploy = new Deploy { Resources = new Resources { Limits = (ResourceLimits)node } }),
        [typeof(ResourceReservations)] = static node => Web(service => service.Deploy = new Deploy { Resources = new Resources { Reservations = (ResourceReservations)node } }),
    };

    /// <summary>Of devices docker takes another form, which is one of the values below.</summary>
    public static TheoryData<string> ServiceAttributes => new(Attributes(typeof(Service)).Where(static key => key != "devices"));

    public static TheoryData<Type, string> NestedAttributes
    {
        get
        {
            var data = new TheoryData<Type, string>();
            foreach (var type in Places.Keys)
            {
                foreach (var key in Attributes(type))
                {
                    data.Add(type, key);
                }
            }

            return data;
        }
    }

    public static TheoryData<Type, string> DeclaredAttributes
    {
        get
        {
            var data = new TheoryData<Type, string>();
            foreach (var type in new[] { typeof(Network), typeof(Ipam), typeof(IpamPool), typeof(Volume), typeof(Secret), typeof(Config) })
            {
                foreach (var key in Attributes(type))
                {
                    data.Add(type, key);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ServiceAttributes))]
    public void Attribute_of_a_service(string key)
    {
        var value = key == "env_file" ? new ComposeList<EnvFile> { "./env" } : EveryAttribute.ValueFor(key, new Service("other") { Key = "other" });
        AssertVerdict("Service", key, Web(service => service.Replace(key, value)));
    }

    [Theory]
    [MemberData(nameof(NestedAttributes))]
    public void Attribute_within_a_service(Type type, string key)
    {
        var node = (ComposeNode)Activator.CreateInstance(type)!;
        Set(node, key);
        AssertVerdict(type.Name, key, Places[type](node));
    }

    [Theory]
    [MemberData(nameof(DeclaredAttributes))]
    public void Attribute_of_something_declared(Type type, string key)
    {
        var node = (ComposeNode)Activator.CreateInstance(type)!;
        Set(node, key);
        var file = FileOf(Web(static _ => { }));
        switch (node)
        {
            case Network network:
                network.Key = "net";
                file.Networks.Add(network);
                break;
            case Ipam ipam:
                file.Networks.Add(new Network { Key = "net", Ipam = ipam });
                break;
            case IpamPool pool:
                pool.Subnet ??= "10.0.0.0/24";
                file.Networks.Add(new Network { Key = "net", Ipam = new Ipam { Config = { pool } } });
                break;
            case Volume volume:
                volume.Key = "data";
                file.Volumes.Add(volume);
                break;
            case Secret secret:
                secret.Key = "secret";
                file.Secrets.Add(secret);
                break;
            case Config config:
                config.Key = "config";
                file.Configs.Add(config);
                break;
        }

        AssertVerdict(type.Name, key, file);
    }

    [Fact]
    public void Name_of_the_application_and_included_files_are_refused()
    {
        Assert.Equal(StackAnswer.Refuses, DockerStack.Verdict("name: app\nservices: {web: {image: image}}\n").Answer);
        Assert.Equal(StackAnswer.Refuses, DockerStack.Verdict("include: [./other.yaml]\nservices: {web: {image: image}}\n").Answer);
        Assert.Equal(StackAnswer.Refuses, DockerStack.Verdict("models: {llm: {model: ai/smollm2}}\nservices: {web: {image: image}}\n").Answer);
    }

    /// <summary>Each writes one value that the mapping could not have in a stack, or could not have as it is.</summary>
    [Theory]
    [InlineData("ports: [{target: 80, published: 8000-8010}]", StackAnswer.Refuses)]
    [InlineData("devices: [\"/dev/a:/dev/b:r\"]", StackAnswer.Warns)]
    [InlineData("env_file: [{path: ./env, required: false}]", StackAnswer.Refuses)]
    [InlineData("labels: {a: \"${A:+b}\"}", StackAnswer.Refuses)]
    [InlineData("init: \"${A:-true}\"", StackAnswer.Refuses)]
    [InlineData("deploy: {resources: {limits: {pids: \"${A:-5}\"}}}", StackAnswer.Refuses)]
    [InlineData("volumes: [{type: tmpfs, target: /a, tmpfs: {size: \"${A:-5}\"}}]", StackAnswer.Refuses)]
    [InlineData("deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: gpu, value: \"${A:-2}\"}}]}}}", StackAnswer.Refuses)]
    [InlineData("deploy: {replicas: \"${A:-2}\"}", StackAnswer.Takes)]
    [InlineData("read_only: \"${A:-true}\"", StackAnswer.Takes)]
    [InlineData("oom_score_adj: \"${A:-2}\"", StackAnswer.Takes)]
    [InlineData("healthcheck: {test: [CMD, a], retries: \"${A:-2}\"}", StackAnswer.Takes)]
    [InlineData("ports: [{target: 80, published: \"${A:-8080}\"}]", StackAnswer.Takes)]
    [InlineData("networks: {host: {}}", StackAnswer.Takes)]
    public void Value(string yaml, StackAnswer answer) =>
        Assert.Equal(answer, DockerStack.Verdict($"services:\n  web:\n    image: image\n    {yaml}\nnetworks: {{host: {{external: true, name: host}}}}\n").Answer);

    [Fact]
    public void Variable_within_a_variable_is_taken_as_it_stands() =>
        Assert.Contains("a: ${B:-c}", DockerStack.Config("services: {web: {image: image, labels: {a: \"${A:-${B:-c}}\"}}}"), StringComparison.Ordinal);

    private static void AssertVerdict(string type, string key, Service service) => AssertVerdict(type, key, FileOf(service));

    private static void AssertVerdict(string type, string key, ComposeFile file)
    {
        var yaml = ComposeYamlWriter.Write(file, YamlDialect.Stack);
        var (answer, error) = DockerStack.Verdict(yaml);
        var isWithoutEffect = answer == StackAnswer.Takes && WithoutEffect.Contains((type, key));
        var support = Support(type, key);
        var agrees = support switch
        {
            SwarmSupport.Kept => answer == StackAnswer.Takes && !isWithoutEffect,
            SwarmSupport.Ignored => answer == StackAnswer.Warns || isWithoutEffect,
            SwarmSupport.Rejected => answer == StackAnswer.Refuses,
            _ => answer != StackAnswer.Takes || isWithoutEffect,
        };
        Assert.True(agrees, $"{type}.{key} is said to be {support}, but docker {answer} it: {error}\n{yaml}");
    }

    /// <summary>Of these the table says what becomes of one value, which is looked at by itself.</summary>
    private static SwarmSupport Support(string type, string key) => (type, key) switch
    {
        ("Mount", "type") or ("Port", "published") => SwarmSupport.Kept,
        _ => SwarmAttributes.Of(type, key).Support,
    };

    private static IEnumerable<string> Attributes(Type type) =>
        ((NodeType)type.GetField("Shape", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!).Members
            .Where(static member => member.Form is not MemberForm.Annotation).Select(static member => member.Key);

    private static void Set(ComposeNode node, string key)
    {
        var property = ModelFiller.Attributes(node.GetType()).Single(property => string.Equals(property.Name, key.Replace("_", ""), StringComparison.OrdinalIgnoreCase));
        switch (node, key)
        {
            case (Port, "published"):
                node.Replace(key, (Text)"8080");
                break;
            case (Mount, "type"):
                node.Replace(key, (Value<MountType>)MountType.Volume);
                break;
            case (Port, "protocol"):
                node.Replace(key, (Text)"udp");
                break;
            case (IpamPool, "subnet"):
                node.Replace(key, (Text)"10.0.0.0/24");
                break;
            default:
                ModelFiller.Set(node, property, []);
                PruneWithin(node.ValueOf(key));
                break;
        }
    }

    /// <summary>What is within has its own turn.</summary>
    private static void PruneWithin(object? part)
    {
        if (part is ComposeNode node)
        {
            StackPruning.Prune(node);
        }
        else if (part is IComposeList list)
        {
            list.Known.ToList().ForEach(PruneWithin);
        }
    }

    private static Service Web(Action<Service> set)
    {
        var service = new Service("image") { Key = "web" };
        set(service);
        return service;
    }

    private static T With<T>(T node, Action<T> complete)
    {
        complete(node);
        return node;
    }

    private static ComposeFile FileOf(Service service)
    {
        var file = new ComposeFile();
        file.Services.Add(service);
        file.Complete();
        file.Services = [.. file.Services.Where(service => service.Key == "web")];
        file.Models = [];
        foreach (var secret in file.Secrets)
        {
            secret.File = "./env";
        }

        foreach (var config in file.Configs)
        {
            (config.File, config.Content) = ("./env", null);
        }

        return file;
    }
}
