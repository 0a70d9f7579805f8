using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Output.Scripts;

/// <summary>The function <c>q</c> of the templates: one word, or several with spaces between.</summary>
internal sealed class QuoteFunction(Func<Word, string> quote, string separator) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "word");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments[0] switch
        {
            Word word => quote(word),
            string text => quote(text),
            Word[] line => string.Join(separator, line.Select(quote)),
            var other => throw new InvalidOperationException($"'{other}' is not a word."),
        };

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
