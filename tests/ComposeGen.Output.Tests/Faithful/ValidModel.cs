using CsCheck;

namespace ComposeGen.Output.Tests.Faithful;

/// <summary>Applications that Compose accepts, with any text wherever it takes any.</summary>
internal static class ValidModel
{
    private static readonly Gen<Text> Word = RandomModel.Text;

    /// <summary>By the schema, a key has at least one character other than a line end.</summary>
    private static readonly Gen<TextMap> Map = RandomModel.TextMap.Select(static map =>
    {
        var valid = new TextMap();
        foreach (var (key, value) in map.Where(static entry => entry.Key.Trim('\n').Length > 0))
        {
            valid[key] = value;
        }

        return valid;
    });

    /// <summary>Compose takes a key <c>x-…</c> of some options for an extension.</summary>
    private static readonly Gen<TextMap> Options = Map.Select(static map =>
    {
        var valid = new TextMap();
        foreach (var (key, value) in map.Where(static entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            valid[key] = value ?? "";
        }

        return valid;
    });

    private static readonly Gen<Command> Words = Word.Array[0, 5].Select(static words => Command.Of(words));

    private static readonly Gen<Action<Service>>[] Attributes =
    [
        Set(Map, static (service, value) => service.Environment = value),
        Set(Map, static (service, value) => service.Labels = value),
        Set(Map, static (service, value) => service.Annotations = value),
        Set(Map, static (service, value) => service.Sysctls = value),
        Set(Options, static (service, value) => service.StorageOpt = value),
        Set(Options, static (service, value) => service.Logging = new() { Driver = "local", Options = value }),
        Set(Words, static (service, value) => service.Command = value),
        Set(Words, static (service, value) => service.Entrypoint = value),
        Set(Word, static (service, value) => service.Hostname = value),
        Set(Word, static (service, value) => service.Domainname = value),
        Set(Word, static (service, value) => service.WorkingDir = value),
        Set(Word, static (service, value) => service.StopSignal = value),
        Set(Word, static (service, value) => service.Healthcheck = Healthcheck.Shell(value)),
        Set(Word, static (service, value) => service.Build = new() { Context = ".", DockerfileInline = value }),
        Set(Map, static (service, value) => service.Build = new() { Context = ".", Args = value, Labels = value }),
        Set(Words, static (service, value) => service.PostStart = [new() { Command = value }]),
        Set(Word, static (service, value) => service.SecurityOpt = [value]),
        Set(Word, static (service, value) => service.CgroupParent = value),
        Set(Word, static (service, value) => service.Deploy = new() { Labels = { ["a"] = value }, Placement = new() { Constraints = [value] } }),
        Set(Word, static (service, value) => service.Volumes.Add(Bind.From(Text.Concat("./", value)).At(Text.Concat("/", value)))),
        Set(RandomModel.Extension, static (service, value) => service.Extensions["x-any"] = value),
    ];

    private static readonly Gen<Service> Service = Attributes.Aggregate(
        Gen.Const(static () => new Service("image")),
        static (service, attribute) => Gen.Select(service, Gen.Bool, attribute, static (built, isSet, set) =>
        {
            if (isSet)
            {
                set(built);
            }

            return built;
        }));

    public static Gen<ComposeFile> Any { get; } = Gen.Select(
        Service.Array[1, 5], Gen.Select(Map, Options).Array[0, 2], Word.Where(static text => text.Literal != "").Array[0, 3], RandomModel.Extension.Null(),
        static (services, declared, contents, extension) =>
        {
            var file = new ComposeFile("x");
            foreach (var (labels, options) in declared)
            {
                var number = file.Volumes.Count;
                file.Volumes.Add(new Volume { Key = "v" + number, Driver = "local", Labels = labels, DriverOpts = options });
                file.Networks.Add(new Network { Key = "n" + number, Labels = labels, DriverOpts = options });
            }

            foreach (var content in contents)
            {
                file.Configs.Add(new Config { Key = "c" + file.Configs.Count, Content = content });
            }

            foreach (var service in services)
            {
                service.Key = "s" + file.Services.Count;
                service.Configs.AddRange(file.Configs.Select(static config => (ConfigReference)config));
                service.Networks.AddRange(file.Networks.Select(static network => (NetworkAttachment)network));
                service.Volumes.AddRange(file.Volumes.Select(static volume => volume.At("/" + volume.Key)));
                file.Services.Add(service);
            }

            file.Extensions["x-any"] = extension;
            return file;
        });

    private static Gen<Action<Service>> Set<T>(Gen<T> value, Action<Service, T> set) => value.Select(some => (Action<Service>)(service => set(service, some)));
}
