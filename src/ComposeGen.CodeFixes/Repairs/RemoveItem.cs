namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes the item that the finding underlines out of its list, or the entry out of its mapping.</summary>
internal sealed class RemoveItem : Repair
{
    public override string Key => nameof(RemoveItem);

    public override string TitleFor(RepairContext context) => $"Remove {Place.KeyOf(Place.ItemOf(context, context.Node)) ?? context.Node}";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return Place.ItemOf(context, context.OwnNode) is { } item && Removal.Remove(context, edits, item) ? edits : null;
    }
}
