using System.Reflection;
using System.Text.RegularExpressions;

namespace ComposeGen.Tool;

/// <summary>The files of <c>templates/dotnet-new</c>, which <c>dotnet new composegen</c> writes as well.</summary>
internal static partial class ProjectTemplate
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

    /// <summary>A name that Compose accepts; template.json has the same steps.</summary>
    internal static string AppName(string name)
    {
        var allowed = NotAllowed().Replace(name.ToLowerInvariant(), "-").Trim('-', '_');
        return allowed.Length == 0 ? "app" : allowed;
    }

    [GeneratedRegex("[^a-z0-9_-]+")]
    private static partial Regex NotAllowed();
}
