namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a volume in place of the directory in which the engine keeps it.</summary>
internal sealed class MountExternalVolume : Repair
{
    public override string Key => nameof(MountExternalVolume);

    public override string TitleFor(RepairContext context) => $"Mount the volume '{context["name"]}' itself";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["name"] is not { } name || MountCall.Around(context, nameof(BindSource)) is not { } mount)
            return null;
        var created = $"{context.NameOf(nameof(Volume), mount)}.{nameof(Volume.FromExternal)}({SourceLayout.Literal(name)})";
        return MountCall.ReplaceByNamedVolume(context, mount, "Data", created);
    }
}
