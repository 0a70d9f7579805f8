using Microsoft.CodeAnalysis;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a tmpfs a size.</summary>
internal sealed class LimitTmpfs : Repair
{
    public override string Key => nameof(LimitTmpfs);

    public override string TitleFor(RepairContext context) => "Limit it to 64 MiB";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        if (TmpfsMount.CallOf(context) is { ArgumentList.Arguments: [{ NameColon: null } path, ..] arguments })
        {
            if (arguments.Count > 1 && arguments[1].NameColon is null)
                return null;
            edits.Insert(path.SyntaxTree, path.Span.End, ", 64.MiB()");
            return edits;
        }

        if (TmpfsMount.TextOf(context) is not var (text, node))
            return null;
        edits.Replace(node, SourceLayout.Literal(text + (text.Contains(':') ? "," : ":") + "size=64m"));
        return edits;
    }
}
