using System.Text;
using Scriban.Runtime;

namespace ComposeGen.Output.Templates;

/// <summary>
/// What templates can call beside Scriban's own functions. Each takes any value of the model; a text with variables of the environment has its own treatment
/// in each notation.
/// </summary>
internal static class TemplateFunctions
{
    public static ScriptObject All(string headerSource, OutputOptions options)
    {
        var functions = new ScriptObject();
        functions.Import("header", (string prefix) => OutputHeader.Comment(options with { Source = headerSource }, prefix).TrimEnd('\n'));
        functions.Import("literal", (object? value) => Literal(value));
        functions.Import("with_defaults", new Func<object?, object>(static value => value is ScriptArray list ? new ScriptArray(list.Select(WithDefaults)) : WithDefaults(value)));
        functions.Import("compose", (object? value) => TextOf(value).Template);
        functions.Import("yaml", (object? value) => JsonString(WithoutVariables(value, "yaml")));
        functions.Import("json", (object? value) => Each(value, "[", ", ", "]", static item => JsonString(WithoutVariables(item, "json"))));
        functions.Import("sh", (object? value) => Each(value, "", " ", "", static item => ShellWord.Quote(TextOf(item))));
        functions.Import("powershell", (object? value) => Each(value, "", ", ", "", static item => PowerShellExpression.Of(TextOf(item))));
        functions.Import("systemd", (object? value) => Each(value, "", " ", "", static item => SystemdWord.Of(WithoutVariables(item, "systemd"))));
        return functions;
    }

    /// <summary>One value, or each of a list with what stands between them.</summary>
    private static string Each(object? value, string start, string separator, string end, Func<object?, string> convert) =>
        value is ScriptArray list ? start + string.Join(separator, list.Select(convert)) + end : convert(value);

    private static Text TextOf(object? value) => value switch
    {
        TemplateText text => text.Text,
        null => "",
        bool flag => flag,
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Literal(object? value) => WithoutVariables(value, "literal");

    private static string WithoutVariables(object? value, string function)
    {
        var text = TextOf(value);
        return text.Literal ?? throw new ArgumentException(
            $"'{text.Template}' has a variable, which {function} cannot carry; use with_defaults first, or handle it in the template");
    }

    /// <summary>Each variable in place by what it is where the environment sets nothing.</summary>
    private static string WithDefaults(object? value) => WithDefaults(TextOf(value));

    private static string WithDefaults(Text text)
    {
        var result = new StringBuilder();
        foreach (var part in text.Parts)
        {
            result.Append(part is not Variable variable ? (string)part : variable.Operator switch
            {
                ":-" or "-" => WithDefaults(variable.Operand!),
                ":+" or "+" or "" => "",
                _ => throw new ArgumentException($"'{variable.Expression}' has no default"),
            });
        }

        return result.ToString();
    }

    /// <summary>Every string of JSON is a double-quoted scalar of YAML.</summary>
    private static string JsonString(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff':
                    result.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.Append('"').ToString();
    }
}
