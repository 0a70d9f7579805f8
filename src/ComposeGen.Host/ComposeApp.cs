using System.Reflection;

namespace ComposeGen.Host;

/// <summary>An application of the user's assembly.</summary>
internal sealed record ComposeApp(Type Type, string SourceFile, ComposeFile File)
{
    /// <summary>Where its files go, below the output directory; null if the user did not say.</summary>
    public string? OutputDirectory => Type.GetCustomAttribute<ComposeAppAttribute>()!.OutputDirectory;

    /// <summary>Where its files go, as a prefix of their names: empty, or with a slash at the end.</summary>
    public string DirectoryAmong(IReadOnlyList<ComposeApp> apps)
    {
        // Two applications cannot share one compose.yaml; the only one has the directory for itself.
        var directory = OutputDirectory ?? (apps.Count > 1 ? File.Name!.Template : "");
        return directory.Length == 0 ? "" : directory.Replace('\\', '/').TrimEnd('/') + "/";
    }

    /// <summary>Runs all definitions of an assembly.</summary>
    /// <exception cref="DefinitionException">One of them failed.</exception>
    public static IReadOnlyList<ComposeApp> RunAll(Assembly assembly)
    {
        var apps = new List<ComposeApp>();
        foreach (var registration in assembly.GetCustomAttributes<ComposeAppRegistrationAttribute>())
        {
            var build = registration.Type.GetMethod("ToComposeFile", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<ComposeFile>>();
            try
            {
                apps.Add(new ComposeApp(registration.Type, registration.SourceFile, build()));
            }
#pragma warning disable CA1031 // Whatever the user's code throws is an error of the definitions, not of the host.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                throw new DefinitionException(registration.Type, exception);
            }
        }

        return apps;
    }
}
