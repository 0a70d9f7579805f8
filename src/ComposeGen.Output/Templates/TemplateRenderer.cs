using ComposeGen.Lowering;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Output.Templates;

/// <summary>Renders templates of the user's own.</summary>
public static class TemplateRenderer
{
    private static readonly Dictionary<string, string> Singulars = new()
    {
        ["services"] = "service",
        ["volumes"] = "volume",
        ["networks"] = "network",
        ["secrets"] = "secret",
        ["configs"] = "config",
        ["models"] = "model",
    };

    /// <summary>Renders the files of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="file">The application, as the user defined it.</param>
    /// <param name="options">What the files say about themselves.</param>
    /// <exception cref="TemplateException">The template is not valid, fails, or makes a file that could not be told from one that a person wrote.</exception>
    public static IReadOnlyList<OutputFile> Render(UserTemplate template, ComposeFile file, OutputOptions options)
    {
        var app = TemplateModel.Of(ComposeLowering.Lower(file));
        if (template.ForEach.Length == 0)
        {
            return [RenderOne(template, Globals(app, options), options)];
        }

        if (!Singulars.TryGetValue(template.ForEach, out var singular))
        {
            throw new TemplateException(template.Path, 1, 1, $"ForEach is '{template.ForEach}'; it can be {string.Join(", ", Singulars.Keys)}");
        }

        var files = new List<OutputFile>();
        foreach (var item in (ScriptArray)app[template.ForEach]!)
        {
            var globals = Globals(app, options);
            globals[singular] = item;
            files.Add(RenderOne(template, globals, options));
        }

        return files;
    }

    private static ScriptObject Globals(ScriptObject app, OutputOptions options)
    {
        var globals = TemplateFunctions.All(options.Source, options);
        globals["app"] = app;
        return globals;
    }

    private static OutputFile RenderOne(UserTemplate template, ScriptObject globals, OutputOptions options)
    {
        var path = Evaluate(Parse(template.Output, template.Path, "OutputFile: "), template.Path, globals, "OutputFile: ").Trim().Replace('\\', '/');
        if (path.Length == 0 || path.EndsWith('/'))
        {
            throw new TemplateException(template.Path, 1, 1, $"OutputFile is '{path}', which names no file; write OutputFile=\"units/name.txt\"");
        }

        var text = Evaluate(Parse(template.Text, template.Path, ""), template.Path, globals, "");
        return OutputHeader.IsIn(text)
            ? new OutputFile(path, text.ReplaceLineEndings("\n"))
            : throw new TemplateException(template.Path, 1, 1,
                $"'{path}' would have no header in its first lines, so that the next build could not tell it from a file that a person wrote; begin the template with {{{{ header \"# \" }}}}");
    }

    private static Template Parse(string text, string path, string prefix)
    {
        var parsed = Template.Parse(text, path);
        if (parsed.HasErrors)
        {
            var error = parsed.Messages.First(static message => message.Type == ParserMessageType.Error);
            throw new TemplateException(path, error.Span.Start.Line + 1, error.Span.Start.Column + 1, prefix + error.Message);
        }

        return parsed;
    }

    private static string Evaluate(Template template, string path, ScriptObject globals, string prefix)
    {
        var context = new TemplateContext { StrictVariables = true, AutoIndent = false, LimitToString = 0, LoopLimit = 1_000_000, NewLine = "\n" };
        context.PushGlobal(globals);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            var cause = exception.GetBaseException();
            var message = cause is ScriptRuntimeException runtime ? runtime.OriginalMessage : cause.Message;
            throw new TemplateException(path, exception.Span.Start.Line + 1, exception.Span.Start.Column + 1, prefix + message);
        }
    }
}
