using ComposeGen.Output;
using ComposeGen.Output.Templates;

namespace ComposeGen.Host;

/// <summary>The files that templates of the user's own make of an application.</summary>
internal static class UserTemplates
{
    public static IReadOnlyList<OutputFile> Render(HostOptions options, ComposeApp app, OutputOptions output)
    {
        var files = new List<OutputFile>();
        foreach (var (path, name, forEach) in options.Templates)
        {
            files.AddRange(TemplateRenderer.Render(new UserTemplate(path, Read(path), name, forEach), app.File, output));
        }

        return files;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ComposeException("CG9008", $"The template '{path}' cannot be read ({problem.Message.TrimEnd('.')}); correct its path or remove the ComposeGenTemplate");
        }
    }
}
