using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Output.Scripts;

/// <summary>Lays out a script. The template sees plain data and one function, <c>q</c>, that quotes words for its shell.</summary>
internal static class ScriptTemplate
{
    public static string Render(string name, Script script, string? header, Func<Word, string> quote)
    {
        var template = Template.Parse(Resource(name), name);
        if (template.HasErrors)
        {
            throw new InvalidOperationException(string.Join('\n', template.Messages));
        }

        var globals = ScriptData.Of(script);
        globals.SetValue("header", (header ?? "# Written by ComposeGen.").TrimEnd('\n'), true);
        globals.SetValue("runtime", Resource(name.Replace("docker-run", "runtime").Replace(".sbn", "")).TrimEnd('\n'), true);
        globals.SetValue("helper_script", Resource("volume-helper.sh").TrimEnd('\n'), true);
        globals.SetValue("q", new QuoteFunction(quote, name.Contains(".ps1") ? ", " : " "), true);
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            AutoIndent = false, // It would put spaces into values of several lines.
            LoopLimit = int.MaxValue,
            LimitToString = int.MaxValue,
            NewLine = "\n",
        };
        context.PushGlobal(globals);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception) when (exception.GetBaseException() is ComposeException refused)
        {
            throw refused;
        }
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ScriptTemplate).Assembly.GetManifestResourceStream("scripts/" + name)
            ?? throw new InvalidOperationException($"The template '{name}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
