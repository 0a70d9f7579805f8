namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a volume to the user that writes to it.</summary>
internal sealed class SetVolumeOwner : Repair
{
    public override string Key => nameof(SetVolumeOwner);

    public override string TitleFor(RepairContext context) => $"Give the volume '{context["volume"]}' to user {context["uid"]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.NodeOf(context.Volume) is not { } made || context.UserAt(made) is not { } owner)
            return null;
        var edits = new SourceEdits();
        return Creation.Set(context, edits, made, nameof(Volume.Owner), owner) ? edits : null;
    }
}
