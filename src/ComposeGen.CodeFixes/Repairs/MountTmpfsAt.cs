namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts memory where an image must be able to write.</summary>
internal sealed class MountTmpfsAt : Repair
{
    public override string Key => nameof(MountTmpfsAt);

    public override string TitleFor(RepairContext context) => $"Mount a tmpfs at {string.Join(" and ", context.Paths)}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Paths.Count == 0 || context.OwnCreation is not { } made)
            return null;
        var tmpfs = context.NameOf(nameof(Tmpfs), made);
        var edits = new SourceEdits();
        return Creation.Add(context, edits, made, nameof(Service.Volumes), string.Join(", ", context.Paths.Select(path => $"{tmpfs}.At({SourceLayout.Literal(path)})"))) ? edits : null;
    }
}
