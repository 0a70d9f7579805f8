using System.Security;
using ComposeGen.Import;

namespace ComposeGen.Tool;

/// <summary>The files of a project that was imported: the template's, with what was imported instead of its example.</summary>
internal static class ImportedProject
{
    /// <summary>Where the files go while the Compose file that was imported still stands in their place.</summary>
    public const string Preview = "obj/preview";

    /// <summary>Relative paths and texts.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="imported">What was imported.</param>
    /// <param name="home">The directory that its paths start from, from the project's.</param>
    /// <param name="isOfFile">Whether a file stands there whose place the generated one will take.</param>
    public static IReadOnlyDictionary<string, string> Files(string name, ImportResult imported, string home, bool isOfFile)
    {
        var settings = "";
        if (isOfFile || imported.HasRelativePaths)
        {
            settings = $"""
                    <!-- Paths in the definitions start from this directory: the generated files belong there. -->
                    <ComposeGenOutputDir>{SecurityElement.Escape(home)}</ComposeGenOutputDir>

                """;
        }

        if (isOfFile)
        {
            settings += $"""
                    <!-- Until the imported file is gone. Delete this line with it. -->
                    <ComposeGenPreviewDir>{Preview}</ComposeGenPreviewDir>

                """;
        }

        var project = ProjectTemplate.Files(name)[name + ".csproj"].ReplaceLineEndings("\n");
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [".gitattributes"] = "# Texts of several lines in C# end their lines as the file does.\n*.cs text eol=lf\n",
            [imported.ClassName + ".cs"] = imported.Source,
            [name + ".csproj"] = project
                .Replace("  </PropertyGroup>\n", settings + "  </PropertyGroup>\n", StringComparison.Ordinal)
                .Replace("App.cs", imported.ClassName + ".cs", StringComparison.Ordinal),
        };
    }
}
