using System.Reflection;
using ComposeGen.Output.Tests;

namespace ComposeGen.Import.Tests.CSharp;

/// <summary>A model with whatever can be set set at random, to values that are hard to write.</summary>
internal sealed class RandomModel(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "web", "/data", " ", "  ", "\n", "\n\n", "\t", "\r", ":", "#", "'", "\"", "\"\"\"", "\\", "$", "$$", "${A}", "{", "}", "{{", "}}", "true", "8080", "-1", "007", "1.0",
        "\u0085", "\u2028", "\uFEFF", "\u0001", "\u00A0", "é", "日本", "😀", "//", "/*", "*/", "@", "server {\n  listen 80;\n}\n",
    ];

    private static readonly string[] Keys = ["db", "api", "db_data", "pg-data", "web.1", "3proxy", "volume", "Env", "config", "default", "app", "equals", "x-1", "a-b", "a_b", "A", "system", "configure"];

    private readonly Random _random = new(seed);
    private readonly ComposeFile _file = new("app");

    public static ComposeFile Of(int seed) => new RandomModel(seed).Create();

    private ComposeFile Create()
    {
        Declare(_file.Volumes, static () => new Volume());
        Declare(_file.Networks, static () => new Network());
        Declare(_file.Secrets, static () => new Secret());
        Declare(_file.Configs, static () => new Config());
        Declare(_file.Models, static () => new Model());
        Declare(_file.Services, static () => new Service());
        for (var includes = _random.Next(3); includes > 0; includes--)
        {
            _file.Include.Add(Fill(new Include(), 1));
        }

        _file.Extensions["x-top"] = Extension(2);
        return _file;
    }

    private void Declare<T>(ComposeList<T> list, Func<T> create)
        where T : NamedNode
    {
        foreach (var key in _random.GetItems(Keys, 3).Distinct())
        {
            var node = create();
            node.Key = key;
            list.Add(node);
            Fill(node, 0);
        }
    }

    private T Fill<T>(T node, int depth)
        where T : ComposeNode
    {
        foreach (var property in ModelFiller.Attributes(node.GetType()))
        {
            if (_random.Next(node is Service ? 5 : 3) == 0 && Value(property.PropertyType, depth + 1) is { } value)
            {
                property.SetValue(node, value);
            }
        }

        if (_random.Next(6) == 0)
        {
            node.Extensions["x-note"] = Extension(2);
        }

        return node;
    }

    private object? Value(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericArguments()[0] is var inner)
        {
            return type.GetGenericTypeDefinition() == typeof(Value<>) ? Variant(type, inner)
                : type.GetGenericTypeDefinition() == typeof(ComposeMap<>) ? Map(type, inner, depth)
                : List(type, inner, depth);
        }

        return type.Name switch
        {
            nameof(Text) => Text(),
            nameof(TextList) => _random.Next(3) == 0 ? TextList.Single(Text()) : Texts(1),
            nameof(TextMap) => Entries(new TextMap(), (map, key) => map[key] = _random.Next(8) == 0 ? null : Text()),
            nameof(TextListMap) => Entries(new TextListMap(), (map, key) => map[key] = _random.Next(2) == 0 ? TextList.Single(Text()) : Texts(0)),
            nameof(Command) => _random.Next(3) == 0 ? Command.OfLine(Text()) : _random.Next(3) == 0 ? Command.Shell(Text()) : Words(),
            nameof(GpuList) => _random.Next(2) == 0 ? GpuList.All : new GpuList { Fill(new DeviceRequest(), depth) },
            nameof(ByteSize) => Pick<ByteSize>(-1, 0, 1023, 64.MiB(), 3.GiB(), long.MaxValue, Variable(), ByteSize.FromText($"{Variable()}m")),
            nameof(Duration) => Pick<Duration>(0.Seconds(), 90.Seconds(), 2.Hours(), 1500.Milliseconds(), 7.Microseconds(), TimeSpan.FromTicks(long.MaxValue / 10 * 10), Variable(), Duration.FromText($"1m{Variable()}s")),
            nameof(UnixMode) => Pick<UnixMode>("0440", "1777", "0", Variable(), UnixMode.FromText($"0{Variable()}")),
            nameof(UserId) => Pick<UserId>(0, UserId.Root, UserId.Of(5, 6), "app", "0:app", "007", "-5:1", Variable(), UserId.FromText($"{Variable()}:{Variable()}")),
            nameof(RestartPolicy) => Pick(RestartPolicy.No, RestartPolicy.UnlessStopped, RestartPolicy.OnFailureAtMost(3), (RestartPolicy)Variable(), RestartPolicy.FromText($"on-failure:{Variable()}")),
            nameof(PullPolicy) => Pick(PullPolicy.Missing, PullPolicy.Every(90.Minutes()), PullPolicy.Every(1001.Milliseconds()), (PullPolicy)Variable()),
            nameof(NetworkMode) => Pick(NetworkMode.Host, NetworkMode.Of(Any(_file.Services)), NetworkMode.Container("x"), NetworkMode.Container($"x{Variable()}"), NetworkMode.Other(Text())),
            nameof(NamespaceMode) => Pick(NamespaceMode.Private, NamespaceMode.Of(Any(_file.Services)), NamespaceMode.Container(Variable()), NamespaceMode.Other(Text())),
            nameof(MountSource) => Pick<MountSource>("./source", Text(), Any(_file.Volumes)),
            nameof(DeviceCount) => Pick<DeviceCount>(2, DeviceCount.All, Variable()),
            nameof(Service) => Any(_file.Services),
            nameof(Network) => Any(_file.Networks),
            nameof(Model) => Any(_file.Models),
            nameof(Config) => Any(_file.Configs),
            nameof(Secret) => Any(_file.Secrets),
            nameof(Build) when _random.Next(2) == 0 => Build.From(Text()),
            nameof(Healthcheck) when _random.Next(2) == 0 => Healthcheck.Shell(Text()).Every(5.Seconds()).Failing(3).EveryWhileStarting(1.Seconds()),
            _ when depth > 5 => null,
            _ => Fill((ComposeNode)Activator.CreateInstance(type)!, depth),
        };
    }

    private object Variant(Type type, Type inner)
    {
        var maker = type.GetMethod("FromText", BindingFlags.Public | BindingFlags.Static)!;
        if (_random.Next(5) == 0)
        {
            return _random.Next(2) == 0 ? maker.Invoke(null, [(Text)$"{Variable()}0"])! : type.GetMethod("op_Implicit", [typeof(Variable)])!.Invoke(null, [Variable()])!;
        }

        object value = inner == typeof(bool) ? _random.Next(2) == 0
            : inner == typeof(long) ? Pick(1L, -1L, 80L, 70_000L, long.MinValue)
            : inner == typeof(double) ? Pick(0.5, 2.0, 1e-7, 1e20)
            : Pick(Enum.GetValues(inner).Cast<object>().ToArray());
        return type.GetMethod("op_Implicit", [inner])!.Invoke(null, [value])!;
    }

    private object Map(Type type, Type inner, int depth)
    {
        var map = Activator.CreateInstance(type)!;
        type.GetMethod("Add")!.Invoke(map, [Text().Template, Value(inner, depth)]);
        return map;
    }

    private object List(Type type, Type inner, int depth)
    {
        var list = Activator.CreateInstance(type)!;
        for (var count = _random.Next(4); count > 0; count--)
        {
            if (Item(inner, depth) is { } item && (item is not IKeyed keyed || !((IComposeList)list).Known.Any(other => ((IKeyed)other).Key == keyed.Key)))
            {
                type.GetMethod("Add")!.Invoke(list, [item]);
            }
        }

        return list;
    }

    private object? Item(Type type, int depth) => type.Name switch
    {
        nameof(Dependency) when _random.Next(2) == 0 => Pick(Any(_file.Services).Started(), Any(_file.Services).Healthy().RestartsTogether(), Any(_file.Services).Completed().IfEnabled()),
        nameof(Dependency) => Fill(new Dependency { Service = Any(_file.Services) }, depth),
        nameof(NetworkAttachment) when _random.Next(2) == 0 => Pick(Any(_file.Networks), Any(_file.Networks).At(Text()), Any(_file.Networks).As("a", "b")),
        nameof(NetworkAttachment) => Fill(new NetworkAttachment { Network = Any(_file.Networks) }, depth),
        nameof(ModelBinding) => Fill(new ModelBinding { Model = Any(_file.Models) }, depth),
        nameof(SecretReference) when _random.Next(2) == 0 => Pick(Any(_file.Secrets), Any(_file.Secrets).At(Text()).OwnedBy(1, 2), Any(_file.Secrets).At(Text()).WithMode("0400")),
        nameof(Mount) when _random.Next(2) == 0 => Pick(
            Any(_file.Volumes).At(Text()).NoCopy(), Any(_file.Volumes).At(Text()).Subpath(Text()).AsReadOnly(), Volume.Anonymous(Text()), Bind.From(Text()).At(Text()),
            Bind.From(Text()).CreateHostPath().At(Text()).Relabel(SelinuxLabel.Private).Propagate("rslave"), Tmpfs.At(Text(), mode: "1777"), ImageMount.At(Text(), Text()).Subpath(Text())),
        nameof(Port) when _random.Next(2) == 0 => Pick(Port.Publish(80), Port.Publish(8080, to: 80).On(Text()).Udp(), Port.Publish(Variable(), to: 53)),
        nameof(EnvFile) when _random.Next(2) == 0 => EnvFile.From(Text()).IfPresent(),
        _ => Value(type, depth),
    };

    private TextList Texts(int least)
    {
        var list = new TextList();
        for (var count = _random.Next(least, 4); count > 0; count--)
        {
            list.Add(Text());
        }

        return list;
    }

    private Command Words()
    {
        var words = new Command();
        foreach (var word in Texts(0))
        {
            words.Add(word);
        }

        return words;
    }

    private T Entries<T>(T map, Action<T, string> add)
    {
        for (var count = _random.Next(5); count > 0; count--)
        {
            add(map, Text().Template);
        }

        return map;
    }

    private ExtensionValue Extension(int depth) => _random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => ExtensionValue.Null,
        1 => 7L,
        2 => Pick(0.5, 1.0, 1e300, double.NaN, double.NegativeInfinity),
        3 => true,
        4 or 5 => Text(),
        6 => ExtensionValue.List(Extension(depth - 1), Extension(depth - 1)),
        _ => new ComposeMap<ExtensionValue> { ["a b"] = Extension(depth - 1), ["none"] = null },
    };

    private Text Text()
    {
        var text = new Text(0, 0);
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            if (_random.Next(5) == 0)
            {
                text.AppendFormatted(Variable());
            }
            else
            {
                text.AppendLiteral(Pick(Pieces));
            }
        }

        return text;
    }

    private Variable Variable()
    {
        var variable = _random.Next(6) switch
        {
            0 => Env.Required(Pick("A", "DB_TAG", "db", "_1")),
            1 => Env.Required("MESSAGE", $"set {Env.Optional("A")} \"here\""),
            2 => Env.Default(Pick("A", "TAG"), Pick("1.0", "8080", "", "\\\"$")),
            3 => Env.Default("OUTER", $"x{Env.Default("INNER", "\"\"\"")}", "What it is \"for\"."),
            4 => Env.Alternative("DEBUG", "--verbose"),
            _ => Env.Optional("A"),
        };
        return _random.Next(4) == 0 ? variable.AllowEmpty() : variable;
    }

    private T Any<T>(ComposeList<T> list)
        where T : NamedNode => list[_random.Next(list.Count)];

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
