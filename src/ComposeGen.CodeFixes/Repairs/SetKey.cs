namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives something a name that is accepted, as near to its own as can be.</summary>
internal sealed class SetKey : Repair
{
    public override string Key => nameof(SetKey);

    public override string TitleFor(RepairContext context) => $"Set Key = {SourceLayout.Literal(PlainName.Of(context["name"] ?? ""))}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["name"] is not { } name || PlainName.Of(name) is not { Length: > 0 } plain)
            return null;
        var edits = new SourceEdits();
        return Creation.Set(context, edits, context.Node, nameof(NamedNode.Key), SourceLayout.Literal(plain)) ? edits : null;
    }
}
