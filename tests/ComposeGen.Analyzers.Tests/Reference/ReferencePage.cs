using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ComposeGen.Analyzers.Tests.Reference;

/// <summary>Writes docs/reference.md from the public model.</summary>
internal static class ReferencePage
{
    private const string Introduction = """
        # Reference

        Every attribute of the Compose specification, and how it is written. The language itself is explained in [Definitions](definitions.md), by example.
        This page is generated: change the model or its descriptions, then run the tests with `UPDATE_SNAPSHOTS=1`.

        Where a name such as `Data`, `Back`, `Password`, `Nginx`, `Llm` or `Db` stands in an example, it is a field that declares a volume, network, secret, config, model or
        service. Nearly every single value may also be a variable of Compose: `MemLimit = Env.Default("MEMORY", "512m")`. Most mappings take extensions,
        `Extensions = { ["x-team"] = "web" }`, and what is declared by a field takes another name with `Key = "name"`. An attribute in *italics* is
        not one of Compose: ComposeGen turns it into some.


        """;

    private static readonly Type[] Values =
    [
        typeof(Text), typeof(Variable), typeof(ByteSize), typeof(Duration), typeof(UserId), typeof(UnixMode), typeof(Command), typeof(RestartPolicy), typeof(PullPolicy),
        typeof(NetworkMode), typeof(NamespaceMode), typeof(DeviceCount), typeof(GpuList), typeof(ExtensionValue),
    ];

    public static string Write()
    {
        var nodes = Nodes();
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var (node, paths) in nodes)
        {
            page.Append($"* [{node.Name}](#{node.Name.ToLowerInvariant()}): {string.Join(", ", paths.Select(static path => path.Length == 0 ? "the top level" : $"`{path}`"))}\n");
        }

        page.Append("* [Values](#values)\n");
        foreach (var (node, paths) in nodes)
        {
            Section(page, node, paths);
        }

        page.Append("\n## Values\n");
        foreach (var type in Values)
        {
            page.Append($"\n### {type.Name}\n\n{XmlDocs.Summary(type)}\n");
            Makers(page, type);
        }

        return page.ToString();
    }

    /// <summary>Each example of the page, with the type and the attribute that it sets.</summary>
    public static IEnumerable<(Type Node, string Key, string Example)> Examples() =>
        from node in Nodes()
        from attribute in Attributes.Of(node.Type)
        from example in Spellings.Of(node.Type, attribute.Member.Key, attribute.Property)
        select (node.Type, attribute.Member.Key, example);

    /// <summary>The mappings of the model, each after the one that holds it, with the places where it stands.</summary>
    public static List<(Type Type, List<string> Paths)> Nodes()
    {
        var nodes = new List<(Type Type, List<string> Paths)>();
        Visit(typeof(ComposeFile), "");
        return nodes;

        void Visit(Type node, string path)
        {
            if (nodes.Find(known => known.Type == node) is { Type: not null } found)
            {
                found.Paths.Add(path);
                return;
            }

            nodes.Add((node, [path]));
            foreach (var (member, property) in Attributes.Of(node))
            {
                if (member.Form is not MemberForm.Reference && Held(property.PropertyType) is { } held)
                {
                    var place = path.Length == 0 ? member.Key : $"{path}.{member.Key}";
                    Visit(held, place + (held == property.PropertyType ? "" : member.Form is MemberForm.KeyedList or MemberForm.Map ? ".*" : "[]"));
                }
            }
        }
    }

    private static Type? Held(Type type) =>
        type == typeof(GpuList) ? typeof(DeviceRequest)
        : type.IsAssignableTo(typeof(ComposeNode)) ? type
        : type.IsGenericType && type.IsAssignableTo(typeof(ComposeCollection)) ? Held(type.GetGenericArguments()[0])
        : null;

    private static void Section(StringBuilder page, Type node, List<string> paths)
    {
        var path = paths[0];
        page.Append($"\n## {node.Name}\n\n");
        if (path.Length > 0)
        {
            page.Append(string.Join(", ", paths.Select(static place => $"`{place}`"))).Append(". ");
        }

        page.Append(Description(node));
        page.Length -= page[^1] == ' ' ? 1 : 0;
        page.Append('\n');
        if (node == typeof(ComposeFile))
        {
            page.Append("\nFields of the class with `[ComposeApp(\"shop\")]` declare services, volumes, networks, secrets, configs and models; the name is that of the\nattribute. What no field declares is set in `Configure(ComposeFile file)`.\n");
        }

        page.Append("\n| attribute | property | in C# | what it is |\n|---|---|---|---|\n");
        foreach (var (member, property) in Attributes.Of(node))
        {
            var place = member.Form is MemberForm.Annotation ? $"*{member.Key}*" : $"`{(path.Length == 0 ? member.Key : $"{path}.{member.Key}").Replace("services.*.", "")}`";
            var examples = Spellings.Of(node, member.Key, property).Select(static example => $"`{example.Replace("|", "\\|")}`");
            page.Append($"| {place} | `{property.Name}`: {TypeName(property.PropertyType)} | {string.Join("<br>", examples)} | {XmlDocs.Summary(property)} |\n");
        }

        Makers(page, node);
    }

    /// <summary>Where the specification says nothing, neither does the page.</summary>
    private static string Description(Type node) => XmlDocs.Summary(node) is var summary && summary.EndsWith("` mapping.", StringComparison.Ordinal) ? "" : summary;

    private static string TypeName(Type type)
    {
        if (type.IsAssignableTo(typeof(ComposeNode)))
        {
            return $"[{type.Name}](#{type.Name.ToLowerInvariant()})";
        }

        if (!type.IsGenericType)
        {
            return Values.Contains(type) ? $"[{type.Name}](#{type.Name.ToLowerInvariant()})" : $"`{type.Name}`";
        }

        var inner = type.GetGenericArguments()[0];
        return type.GetGenericTypeDefinition() == typeof(Value<>)
            ? inner.IsEnum ? $"`{inner.Name}`: {string.Join(", ", Enum.GetNames(inner).Select(static name => $"`{name}`"))}" : $"`{Keyword(inner)}`"
            : type.GetGenericTypeDefinition() == typeof(ComposeMap<>) ? "mapping to " + TypeName(inner)
            : "list of " + TypeName(inner);
    }

    /// <summary>Methods and properties that make one: helpers of the type itself and of others.</summary>
    private static void Makers(StringBuilder page, Type made)
    {
        var makers = typeof(ComposeNode).Assembly.GetExportedTypes()
            .SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(member => Makes(member, made) && member.GetCustomAttribute<EditorBrowsableAttribute>()?.State is not EditorBrowsableState.Never
                && member.GetCustomAttribute<CompilerGeneratedAttribute>() is null && XmlDocs.Summary(member).Length > 0)
            .OrderBy(member => member.DeclaringType == made ? 0 : 1).ThenBy(static member => Signature(member), StringComparer.Ordinal)
            .ToList();
        if (makers.Count == 0)
        {
            return;
        }

        page.Append($"\n| helper of `{made.Name}` | |\n|---|---|\n");
        foreach (var member in makers)
        {
            page.Append($"| `{Signature(member)}` | {XmlDocs.Summary(member)} |\n");
        }
    }

    private static bool Makes(MemberInfo member, Type made) => member switch
    {
        MethodInfo { IsSpecialName: false } method => method.ReturnType == made && method.GetBaseDefinition() == method,
        PropertyInfo property => property.PropertyType == made && (property.GetMethod!.IsStatic || (made == typeof(Text) && !property.CanWrite)),
        _ => false,
    };

    private static string Signature(MemberInfo member)
    {
        var owner = member.DeclaringType!.Name;
        if (member is not MethodInfo method)
        {
            return $"{owner}.{member.Name}";
        }

        var parameters = method.GetParameters().AsEnumerable();
        if (method.IsDefined(typeof(ExtensionAttribute)))
        {
            owner = Keyword(method.GetParameters()[0].ParameterType);
            parameters = parameters.Skip(1);
        }

        return $"{owner}.{method.Name}({string.Join(", ", parameters.Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var name = type.IsArray ? Keyword(type.GetElementType()!) + "[]" : Keyword(type);
        return $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{name}{(parameter.IsOptional ? "?" : "")} {parameter.Name}";
    }

    private static string Keyword(Type type) => type.Name switch
    {
        nameof(String) => "string",
        nameof(Boolean) => "bool",
        nameof(Int32) => "int",
        nameof(Int64) => "long",
        nameof(Double) => "double",
        var name => name,
    };
}
