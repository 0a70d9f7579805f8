using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Output.Templates;

/// <summary>A mapping of the specification as templates see it. What the specification does not know is a slip of the pen.</summary>
internal sealed class TemplateNode(string name) : ScriptObject
{
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        base.TryGetValue(context!, span, member, out value) || member.StartsWith("x-", StringComparison.Ordinal)
            ? true
            : throw new ScriptRuntimeException(span, $"{name} has no attribute '{member}'; see the Compose specification for those it has");
}
