using System.Collections;
using System.Reflection;

namespace ComposeGen.Output.Tests;

/// <summary>Sets every property of the public model, as a user could.</summary>
internal static class ModelFiller
{
    private static readonly HashSet<string> Annotations = ["Key", "Extensions", "Owner", "Protected", "Project", "OwnerImage"];

    public static ComposeFile Everything()
    {
        var file = new ComposeFile();
        Fill(file, []);
        return file;
    }

    public static IEnumerable<PropertyInfo> Attributes(Type node) => node.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.CanWrite && !Annotations.Contains(property.Name));

    public static void Fill(ComposeNode node, Type[] path)
    {
        foreach (var property in Attributes(node.GetType()))
        {
            Set(node, property, path);
        }

        node.Extensions["x-note"] = "set";
        if (node is NamedNode named)
        {
            named.Key = "sample-" + node.GetType().Name.ToLowerInvariant();
        }
    }

    public static void Set(ComposeNode node, PropertyInfo property, Type[] path) =>
        property.SetValue(node, Sample(property.PropertyType, property.Name, [.. path, node.GetType()]));

    private static object Sample(Type type, string name, Type[] path)
    {
        if (type.IsAssignableTo(typeof(NamedNode)))
        {
            // A reference to something declared, which has its own place.
            var named = (NamedNode)Activator.CreateInstance(type)!;
            named.Key = "sample-" + type.Name.ToLowerInvariant();
            return named;
        }

        if (type.IsAssignableTo(typeof(ComposeNode)))
        {
            return Filled(type, path);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Value<>))
        {
            var inner = type.GetGenericArguments()[0];
            object value = inner == typeof(bool) ? true : inner == typeof(long) ? 1L : inner == typeof(double) ? 0.5 : Enum.GetValues(inner).GetValue(0)!;
            return type.GetMethod("op_Implicit", [inner])!.Invoke(null, [value])!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ComposeList<>))
        {
            var list = Activator.CreateInstance(type)!;
            type.GetMethod("Add")!.Invoke(list, [Filled(type.GetGenericArguments()[0], path)]);
            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ComposeMap<>))
        {
            var map = Activator.CreateInstance(type)!;
            type.GetMethod("Add")!.Invoke(map, ["key", Filled(type.GetGenericArguments()[0], path)]);
            return map;
        }

        return type.Name switch
        {
            nameof(Text) => (Text)(name == "Name" ? "sample" : "text of " + name),
            nameof(TextList) => (TextList)new[] { "one", "two" },
            nameof(TextMap) => new TextMap { ["key"] = "value", ["none"] = "" },
            nameof(TextListMap) => new TextListMap { ["one"] = "single", ["several"] = new[] { "first", "second" } },
            nameof(Command) => Command.Of("run", "it"),
            nameof(GpuList) => new GpuList { (DeviceRequest)Filled(typeof(DeviceRequest), path) },
            nameof(ByteSize) => 64.MiB(),
            nameof(Duration) => 90.Seconds(),
            nameof(UnixMode) => UnixMode.Octal("0440"),
            nameof(UserId) => UserId.Of(1000, 1000),
            nameof(RestartPolicy) => RestartPolicy.No,
            nameof(PullPolicy) => PullPolicy.Every(12.Hours()),
            nameof(NetworkMode) => NetworkMode.None,
            nameof(NamespaceMode) => NamespaceMode.Host,
            nameof(MountSource) => (MountSource)"./source",
            nameof(DeviceCount) => (DeviceCount)2,
            _ => throw new NotSupportedException($"No sample of {type}"),
        };
    }

    private static ComposeNode Filled(Type type, Type[] path)
    {
        var node = (ComposeNode)Activator.CreateInstance(type)!;
        if (!path.Contains(type))
        {
            Fill(node, path);
        }

        return node;
    }
}
