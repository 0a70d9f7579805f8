using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes the mode away that keeps a user out of a tmpfs.</summary>
internal sealed class LeaveOutMode : Repair
{
    public override string Key => nameof(LeaveOutMode);

    public override string TitleFor(RepairContext context) => "Leave the mode out";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        if (TmpfsMount.CallOf(context) is { ArgumentList.Arguments: var arguments })
        {
            var mode = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "mode") ?? (arguments.Count == 3 ? arguments[2] : null);
            var index = mode is null ? 0 : arguments.IndexOf(mode);
            if (index == 0)
                return null;
            edits.Replace(mode!.SyntaxTree, TextSpan.FromBounds(arguments[index - 1].Span.End, mode.Span.End), "");
            return edits;
        }

        if (TmpfsMount.TextOf(context) is not var (text, node) || text.IndexOf(':') is not (> 0 and var colon))
            return null;
        var options = string.Join(",", text.Substring(colon + 1).Split(',').Where(static option => !option.StartsWith("mode=", StringComparison.Ordinal)));
        edits.Replace(node, SourceLayout.Literal(text.Substring(0, colon) + (options.Length > 0 ? ":" + options : "")));
        return edits;
    }
}
