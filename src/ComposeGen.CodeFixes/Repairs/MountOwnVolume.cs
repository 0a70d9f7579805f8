namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a new named volume in place of one that another service uses.</summary>
internal sealed class MountOwnVolume : Repair
{
    public override string Key => nameof(MountOwnVolume);

    public override string TitleFor(RepairContext context) => $"Give '{context["service"]}' a volume of its own";

    public override SourceEdits? Plan(RepairContext context) =>
        MountCall.Around(context, nameof(Volume)) is { } mount ? MountCall.ReplaceByNamedVolume(context, mount, "Data") : null;
}
