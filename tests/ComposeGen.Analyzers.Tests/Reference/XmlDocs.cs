using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComposeGen.Analyzers.Tests.Reference;

/// <summary>The summaries of the library's members, which for attributes are the descriptions of the specification.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(ComposeNode).Assembly.Location, ".xml")).Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value);

    public static string Summary(MemberInfo member)
    {
        var text = Members.TryGetValue(Id(member), out var found) ? Markdown(found.Element("summary")!) : "";
        return Blanks().Replace(text, " ").Trim().Replace("|", "\\|");
    }

    private static string Markdown(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{(see.Attribute("cref") ?? see.Attribute("langword"))!.Value.Split(':', '.')[^1]}`",
        XElement other => Markdown(other),
        XText text => text.Value.Replace("<", "&lt;"),
        _ => "",
    }));

    private static string Id(MemberInfo member) => member switch
    {
        MethodInfo method when method.GetParameters().Length > 0 =>
            $"M:{Name(method.DeclaringType!)}.{method.Name}({string.Join(",", method.GetParameters().Select(static parameter => Name(parameter.ParameterType)))})",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}",
        Type type => "T:" + Name(type),
        _ => $"P:{Name(member.DeclaringType!)}.{member.Name}",
    };

    private static string Name(Type type) =>
        type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(Name))}}}"
        : type.FullName!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
