using System.Runtime.Loader;

namespace ComposeGen.Host.Placing;

/// <summary>Finds the SDK's own compiler, of the version that compiled the definitions, when it is first needed.</summary>
internal static class CompilerLocator
{
    /// <summary>To be called before any method that mentions a type of the compiler.</summary>
    /// <param name="directory">The directory of the SDK's compiler.</param>
    public static bool Register(string directory)
    {
        if (!File.Exists(Path.Combine(directory, "Microsoft.CodeAnalysis.CSharp.dll")))
        {
            return false;
        }

        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(directory, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        return true;
    }
}
