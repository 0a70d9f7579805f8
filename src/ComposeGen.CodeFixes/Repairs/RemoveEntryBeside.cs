namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes the entry with another key out of the mapping that the finding is in.</summary>
/// <param name="which">The property of the finding that names the key.</param>
internal sealed class RemoveEntryBeside(string which) : Repair
{
    public override string Key => nameof(RemoveEntryBeside);

    public override string TitleFor(RepairContext context) => $"Remove \"{context[which]}\"";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return context[which] is { } key && Place.ItemOf(context, context.OwnNode) is { } item && Place.EntryBeside(context, item, key) is { } other
            && Removal.Remove(context, edits, other) ? edits : null;
    }
}
