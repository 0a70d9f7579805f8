namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives an entry of a mapping the key that the rule names.</summary>
internal sealed class RenameEntry : Repair
{
    public override string Key => nameof(RenameEntry);

    public override string TitleFor(RepairContext context) => $"Rename it to {context["key"]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["key"] is not { } key || Place.KeyOf(Place.ItemOf(context, context.OwnNode)) is not { } written)
            return null;
        var edits = new SourceEdits();
        edits.Replace(written, SourceLayout.Literal(key));
        return edits;
    }
}
