using System.Reflection;

namespace ComposeGen.Engine.Tests;

/// <summary>The definitions of an example, under a project name of a test.</summary>
internal static class Example
{
    public static ComposeFile Of(Type definitions, string name)
    {
        var file = new ComposeFile(name);
        foreach (var field in definitions.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(static field => !field.IsDefined(typeof(ComposeOverlayAttribute)))
            .OrderBy(static field => field.MetadataToken))
        {
            file.AddField(field.Name, field.GetValue(null));
        }

        file.Complete();
        return file;
    }
}
