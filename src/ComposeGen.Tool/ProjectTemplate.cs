using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComposeGen.Tool;

/// <summary>The files of <c>templates/dotnet-new</c>, which <c>dotnet new composegen</c> writes as well.</summary>
internal static class ProjectTemplate
{
    private const string Prefix = "template/";

    /// <summary>The version of this tool, which is that of all ComposeGen packages.</summary>
    public static string Version { get; } =
        typeof(ProjectTemplate).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Relative paths and texts.</summary>
    /// <param name="name">The name of the project.</param>
    public static IReadOnlyDictionary<string, string> Files(string name)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in Resources.Names(Prefix))
        {
            files[Fill(resource[Prefix.Length..].Replace('\\', '/'))] = Fill(Resources.Read(resource));
        }

        return files;

        string Fill(string text) => text.Replace("ComposeGenApp1", name).Replace("compose-app-name", AppName(name)).Replace("COMPOSEGEN-VERSION", Version);
    }

    /// <summary>A name that Compose accepts, made by the steps that template.json has for <c>dotnet new</c>.</summary>
    internal static string AppName(string name)
    {
        using var template = JsonDocument.Parse(Resources.Read("template.json"));
        var forms = template.RootElement.GetProperty("forms");
        return Transform(name, "appName");

        string Transform(string text, string formName)
        {
            var form = forms.GetProperty(formName);
            return form.GetProperty("identifier").GetString() switch
            {
                "chain" => form.GetProperty("steps").EnumerateArray().Aggregate(text, (current, step) => Transform(current, step.GetString()!)),
                "lowerCaseInvariant" => text.ToLowerInvariant(),
                "replace" => Regex.Replace(text, form.GetProperty("pattern").GetString()!, form.GetProperty("replacement").GetString()!),
                var other => throw new NotSupportedException($"template.json has a form '{other}'."),
            };
        }
    }
}
