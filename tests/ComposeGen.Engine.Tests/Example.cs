using System.Reflection;
using System.Runtime.Loader;

namespace ComposeGen.Engine.Tests;

/// <summary>The definitions of an example, under a project name of a test.</summary>
internal static class Example
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.NonPublic;

    public static ComposeFile Of(Type definitions, string name) => Build(definitions, name, null);

    /// <summary>With an overlay, which changes what the fields hold, so those of another copy of the assembly.</summary>
    public static OverlaidFile Overlaid(Type definitions, string name, string overlay)
    {
        var copy = new AssemblyLoadContext(overlay).LoadFromAssemblyPath(definitions.Assembly.Location).GetType(definitions.FullName!, throwOnError: true)!;
        foreach (var method in copy.GetMethods(Members).Where(method => IsOf(method, overlay)))
        {
            method.Invoke(null, null);
        }

        return new OverlaidFile(overlay, Build(copy, name, overlay));
    }

    private static ComposeFile Build(Type definitions, string name, string? overlay)
    {
        var file = new ComposeFile(name);
        foreach (var field in definitions.GetFields(Members)
            .Where(field => !field.IsDefined(typeof(ComposeOverlayAttribute)) || overlay is not null && IsOf(field, overlay))
            .OrderBy(static field => field.MetadataToken))
        {
            file.AddField(field.Name, field.GetValue(null));
        }

        file.Complete();
        return file;
    }

    private static bool IsOf(MemberInfo member, string overlay) => member.GetCustomAttributes<ComposeOverlayAttribute>().Any(attribute => attribute.Name == overlay);
}
