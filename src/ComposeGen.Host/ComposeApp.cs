using System.Reflection;
using ComposeGen.Output;

namespace ComposeGen.Host;

/// <summary>An application of the user's assembly.</summary>
/// <param name="Type">The class marked with <see cref="ComposeAppAttribute"/>.</param>
/// <param name="SourceFile">The name of the file it stands in.</param>
/// <param name="Directory">Where its files go, as a prefix of their names below the output directory: empty, or with a slash at the end.</param>
/// <param name="File">The model.</param>
/// <param name="Overlays">The model with each of its overlays.</param>
internal sealed record ComposeApp(Type Type, string SourceFile, string Directory, ComposeFile File, IReadOnlyList<OverlaidFile> Overlays)
{
    /// <summary>The application without and with each overlay.</summary>
    public IReadOnlyList<ComposeFile> Files => [File, .. Overlays.Select(static overlay => overlay.File)];

    /// <summary>Runs all definitions of an assembly.</summary>
    /// <param name="load">Loads the assembly anew: an overlay changes what static fields hold.</param>
    /// <exception cref="DefinitionException">One of them failed.</exception>
    public static IReadOnlyList<ComposeApp> RunAll(Func<Assembly> load)
    {
        var assembly = load();
        var apps = new List<ComposeApp>();
        foreach (var registration in assembly.GetCustomAttributes<ComposeAppRegistrationAttribute>())
        {
            var build = registration.Type.GetMethod("ToComposeFile", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<ComposeFile>>();
            try
            {
                var app = new ComposeApp(registration.Type, registration.SourceFile, DirectoryOf(registration), build(), []);
                RequireItsOwn(app, apps);
                apps.Add(app with { Overlays = [.. registration.Overlays.Select(overlay => new OverlaidFile(overlay, Overlay(load(), registration.Type, overlay)))] });
            }
#pragma warning disable CA1031 // Whatever the user's code throws is an error of the definitions, not of the host.
            catch (Exception exception) when (exception is not DefinitionException)
#pragma warning restore CA1031
            {
                throw new DefinitionException(registration.Type, exception);
            }
        }

        return apps;
    }

    private static ComposeFile Overlay(Assembly assembly, Type app, string overlay)
    {
        var type = assembly.GetType(app.FullName!, throwOnError: true)!;
        try
        {
            return type.GetMethod("ToComposeFileWith", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, ComposeFile>>()(overlay);
        }
#pragma warning disable CA1031 // Whatever the user's code throws is an error of the definitions, not of the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new DefinitionException(type, exception);
        }
    }

    /// <summary>Two applications in one directory would overwrite each other's files; two of one name, each other's containers.</summary>
    private static void RequireItsOwn(ComposeApp app, List<ComposeApp> others)
    {
        foreach (var other in others)
        {
            if (other.Directory == app.Directory)
            {
                throw new ComposeException("CG0004",
                    $"{other.Type.Name} and {app.Type.Name} both write to '{(app.Directory.Length == 0 ? "." : app.Directory)}'; give one of them another OutputDirectory in [ComposeApp]");
            }

            if (other.File.Name!.Template == app.File.Name!.Template)
            {
                throw new ComposeException("CG0004",
                    $"{other.Type.Name} and {app.Type.Name} are both named '{app.File.Name.Template}', and Compose would take the containers of one for the other's; give one of them another name");
            }
        }
    }

    private static string DirectoryOf(ComposeAppRegistrationAttribute registration)
    {
        if (registration.OutputDirectory is not { } directory)
        {
            return "";
        }

        if (directory.Contains('\0'))
        {
            throw new ComposeException("CG9002", $"The OutputDirectory of {registration.Type.Name} is not the name of a directory");
        }

        var parts = new List<string>();
        foreach (var part in directory.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var root = directory.StartsWith('/') ? "/" : "";
        return parts.Count == 0 ? root : root + string.Join('/', parts) + "/";
    }
}
