namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a volume to the user that writes to it.</summary>
internal sealed class SetVolumeOwner : Repair
{
    public override string Key => nameof(SetVolumeOwner);

    public override string TitleFor(RepairContext context) => $"Give the volume '{context["volume"]}' to user {context["uid"]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["uid"] is not { } uid || context.NodeOf(context.Volume) is not { } made)
            return null;
        var owner = $"{context.NameOf(nameof(UserId), made)}.Of({uid}{(context["gid"] is { } gid ? ", " + gid : "")})";
        var edits = new SourceEdits();
        return Creation.Set(context, edits, made, nameof(Volume.Owner), owner) ? edits : null;
    }
}
