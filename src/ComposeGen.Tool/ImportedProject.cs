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
    public static IReadOnlyDictionary<string, string> Files(string name, ImportResult imported, string home)
    {
        var template = ProjectTemplate.Files(name);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [".gitattributes"] = "# Texts of several lines in C# end their lines as the file does.\n*.cs text eol=lf\n",
            [imported.ClassName + ".cs"] = imported.Source,
            [name + ".csproj"] = template[name + ".csproj"].Replace("  </PropertyGroup>\n", $"""
                    <!-- Paths in the definitions start from the directory of the imported file: the generated ones belong there. -->
                    <ComposeGenOutputDir>{System.Security.SecurityElement.Escape(home)}</ComposeGenOutputDir>
                    <!-- Until the imported file is gone. Delete this line with it. -->
                    <ComposeGenOutputDir>{Preview}</ComposeGenOutputDir>
                  </PropertyGroup>

                """, StringComparison.Ordinal),
        };
    }
}
