using System.Reflection;
using System.Runtime.Loader;

namespace ComposeGen.Host;

/// <summary>
/// Loads the user's definitions beside the host's own dependencies: <c>ComposeGen</c> is shared, so that types unify;
/// the shared framework wins unless the user's build brought a newer copy; everything else is the user's own.
/// </summary>
internal sealed class DefinitionsLoadContext(string assemblyPath) : AssemblyLoadContext("ComposeGen definitions")
{
    private static readonly Assembly Shared = typeof(ComposeNode).Assembly;
    private static readonly string SharedName = Shared.GetName().Name!;

    private readonly string _directory = Path.GetDirectoryName(assemblyPath)!;
    private readonly string _trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
    private AssemblyDependencyResolver? _resolver;

    /// <summary>Made when it is needed: it reads the <c>.deps.json</c>, and definitions that use only ComposeGen never ask.</summary>
    private AssemblyDependencyResolver Resolver => _resolver ??= new(assemblyPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (string.Equals(assemblyName.Name, SharedName, StringComparison.OrdinalIgnoreCase))
        {
            return Shared;
        }

        var framework = assemblyName.CultureName is null or "" ? FrameworkPath(assemblyName.Name!) : null;
        if (framework is not null && !UserHasNewer(assemblyName.Name!, framework))
        {
            return null;
        }

        return Resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        Resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private string? FrameworkPath(string name)
    {
        var suffix = Path.DirectorySeparatorChar + name + ".dll";
        for (var at = 0; (at = _trusted.IndexOf(suffix, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += suffix.Length)
        {
            var end = at + suffix.Length;
            if (end < _trusted.Length && _trusted[end] != Path.PathSeparator)
            {
                continue;
            }

            var path = _trusted[(_trusted.LastIndexOf(Path.PathSeparator, at) + 1)..end];
            if (!path.StartsWith(AppContext.BaseDirectory, StringComparison.OrdinalIgnoreCase))
            {
                return path;
            }
        }

        return null;
    }

    private bool UserHasNewer(string name, string frameworkPath)
    {
        var own = Path.Combine(_directory, name + ".dll");
        return File.Exists(own) && AssemblyName.GetAssemblyName(own).Version > AssemblyName.GetAssemblyName(frameworkPath).Version;
    }
}
