using System.Reflection;
using CsCheck;

namespace ComposeGen.Output.Tests.Faithful;

/// <summary>Applications of any shape: each attribute of the public model is set or not, with any value of its type.</summary>
internal static class RandomModel
{
    private static readonly Dictionary<Type, Gen<object>> Known = [];

    public static Gen<Text> Text { get; } = Gen.Frequency(
        (5, Texts.Any.Select(static text => (Text)text)),
        (1, Gen.Select(Texts.Any, Texts.Key, Texts.Any, static (before, name, after) => (Text)$"{before}{Env.Default(name, "a: b #c")}{after}")));

    public static Gen<TextMap> TextMap { get; } = Gen.Select(Texts.AnyKey, Text.Null()).Array[0, 4].Select(static entries =>
    {
        var map = new TextMap();
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map;
    });

    public static Gen<ExtensionValue> Extension { get; } = Gen.Recursive<ExtensionValue>(static (depth, self) => Gen.Frequency(
        (3, Text.Select(static text => (ExtensionValue)text)),
        (1, Gen.Long.Select(static value => (ExtensionValue)value)),
        (1, Gen.Double[-1e9, 1e9].Select(static value => (ExtensionValue)value)),
        (1, Gen.Bool.Select(static value => (ExtensionValue)value)),
        (1, Gen.Const(ExtensionValue.Null)),
        (depth < 3 ? 2 : 0, self.Array[0, 3].Select(static items => ExtensionValue.List(items))),
        (depth < 3 ? 2 : 0, Gen.Select(Texts.AnyKey, self).Array[0, 3].Select(static entries =>
        {
            var map = new ComposeMap<ExtensionValue>();
            foreach (var (key, value) in entries)
            {
                map[key] = value;
            }

            return (ExtensionValue)map;
        }))));

    /// <summary>Not necessarily ones that Compose accepts.</summary>
    public static Gen<ComposeFile> Any { get; } = Node(typeof(ComposeFile)).Select(static node => (ComposeFile)node);

    private static Gen<object> Value(Type type)
    {
        if (!Known.TryGetValue(type, out var gen))
        {
            Known.Add(type, gen = Create(type));
        }

        return gen;
    }

    private static Gen<object> Create(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Value<>))
        {
            var inner = type.GetGenericArguments()[0];
            var convert = type.GetMethod("op_Implicit", [inner])!;
            return Simple(inner).Select(value => convert.Invoke(null, [value])!);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ComposeList<>))
        {
            return Value(type.GetGenericArguments()[0]).Array[1, 3].Select(items => List(type, items));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ComposeMap<>))
        {
            return Gen.Dictionary(Texts.AnyKey, Value(type.GetGenericArguments()[0]))[1, 3].Select(entries =>
            {
                var map = Activator.CreateInstance(type)!;
                foreach (var (key, value) in entries)
                {
                    type.GetMethod("Add")!.Invoke(map, [key, value]);
                }

                return map;
            });
        }

        return type.IsAssignableTo(typeof(ComposeNode)) ? Node(type).Select(static node => (object)node) : type.Name switch
        {
            nameof(ComposeGen.Text) => Boxed(Text),
            nameof(ComposeGen.TextMap) => Boxed(TextMap),
            nameof(TextList) => Gen.OneOf(Boxed(Words.Select(static words => TextListOf(words))), Boxed(Text.Select(static text => (TextList)text))),
            nameof(TextListMap) => Boxed(Gen.Dictionary(Texts.AnyKey, Words)[1, 3].Select(static entries =>
            {
                var map = new TextListMap();
                foreach (var (key, words) in entries)
                {
                    map[key] = TextListOf(words);
                }

                return map;
            })),
            nameof(Command) => Gen.OneOf(Boxed(Words.Select(static words => Command.Of(words))), Boxed(Text.Select(static line => (Command)line))),
            nameof(GpuList) => Value(typeof(DeviceRequest)).Array[0, 2].Select(static requests =>
            {
                var gpus = requests.Length == 0 ? GpuList.All : [];
                foreach (var request in requests)
                {
                    gpus.Add((DeviceRequest)request);
                }

                return (object)gpus;
            }),
            nameof(ByteSize) => Gen.OneOf(Gen.Long[-1, 4096], Gen.Long[0, 1 << 20].Select(static mib => mib << 20)).Select(static bytes => (object)ByteSize.OfBytes(bytes)),
            nameof(Duration) => Gen.Long[0, long.MaxValue / 10].Select(static microseconds => (object)Duration.Of(TimeSpan.FromTicks(microseconds * 10))),
            nameof(UnixMode) => Gen.Int[0, 4095].Select(static bits => (object)UnixMode.Octal(Convert.ToString(bits, 8))),
            nameof(UserId) => Gen.OneOf(Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], static (uid, gid) => (object)UserId.Of(uid, gid)), Gen.Int[0, 9999].Select(static uid => (object)UserId.Of(uid))),
            nameof(RestartPolicy) => Gen.OneOf<object>(RestartPolicy.No, RestartPolicy.Always, RestartPolicy.OnFailureAtMost(3)),
            nameof(PullPolicy) => Gen.OneOf<object>(PullPolicy.Always, PullPolicy.Every(12.Hours())),
            nameof(NetworkMode) => Text.Select(static text => (object)NetworkMode.Other(text)),
            nameof(NamespaceMode) => Text.Select(static text => (object)NamespaceMode.Other(text)),
            nameof(MountSource) => Text.Select(static text => (object)(MountSource)text),
            nameof(DeviceCount) => Gen.OneOf(Gen.Const((object)DeviceCount.All), Gen.Int[0, 9].Select(static count => (object)(DeviceCount)count)),
            _ => throw new NotSupportedException(type.Name),
        };
    }

    private static Gen<Text[]> Words => Text.Array[1, 4];

    private static Gen<object> Simple(Type type) =>
        type == typeof(bool) ? Gen.Bool.Select(static value => (object)value)
        : type == typeof(long) ? Gen.Long.Select(static value => (object)value)
        : type == typeof(double) ? Gen.Double[0, 1e6].Select(static value => (object)value)
        : Gen.OneOf([.. Enum.GetValues(type).Cast<object>()]);

    private static Gen<ComposeNode> Node(Type type)
    {
        var properties = ModelFiller.Attributes(type).ToArray();
        var weight = properties.Length > 20 ? 6 : 1;
        var values = properties.Select(property => property.PropertyType.IsAssignableTo(typeof(NamedNode))
            ? Named(property.PropertyType)
            : Gen.Frequency((weight, Gen.Const((object?)null)), (1, Value(property.PropertyType).Select(static value => (object?)value))));
        var extensions = Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 2])).SelectMany(static count => Gen.Select(Texts.AnyKey, Extension.Null()).Array[count]);
        return Gen.Select(Sequence(values), extensions, Texts.Name, (set, extras, name) => Fill((ComposeNode)Activator.CreateInstance(type)!, properties, set, extras, name));
    }

    private static ComposeNode Fill(ComposeNode node, PropertyInfo[] properties, object?[] values, (string Key, ExtensionValue? Value)[] extensions, string name)
    {
        if (node is NamedNode named)
        {
            named.Key = name;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null)
            {
                properties[i].SetValue(node, values[i]);
            }
        }

        foreach (var (key, value) in extensions)
        {
            node.Extensions["x-" + key] = value;
        }

        return node;
    }

    /// <summary>A reference: only the name is written there.</summary>
    private static Gen<object?> Named(Type type) => Texts.Name.Select(name =>
    {
        var node = (NamedNode)Activator.CreateInstance(type)!;
        node.Key = name;
        return (object?)node;
    });

    /// <summary>What stands under its name may be there once.</summary>
    private static object List(Type type, object[] items)
    {
        var list = Activator.CreateInstance(type)!;
        foreach (var item in items.DistinctBy(static item => item is IKeyed keyed ? keyed.Key : item))
        {
            type.GetMethod("Add")!.Invoke(list, [item]);
        }

        return list;
    }

    private static TextList TextListOf(Text[] words)
    {
        var list = new TextList();
        list.AddRange(words);
        return list;
    }

    private static Gen<object> Boxed<T>(Gen<T> gen)
        where T : class => gen.Select(static value => (object)value);

    private static Gen<T[]> Sequence<T>(IEnumerable<Gen<T>> gens) =>
        gens.Aggregate(Gen.Const(Array.Empty<T>()), static (all, next) => Gen.Select(all, next, static (done, value) => (T[])[.. done, value]));
}
