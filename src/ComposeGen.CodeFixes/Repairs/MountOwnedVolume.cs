namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a named volume that belongs to the user of the service, in place of a directory that would belong to root.</summary>
internal sealed class MountOwnedVolume : Repair
{
    public override string Key => nameof(MountOwnedVolume);

    public override string TitleFor(RepairContext context) => $"Mount a named volume of user {context["uid"]} instead of the host's directory";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (MountCall.Around(context, nameof(BindSource)) is not { } mount || context.UserAt(mount) is not { } owner)
            return null;
        return MountCall.ReplaceByNamedVolume(context, mount, VolumeField.PurposeOf(context["path"] ?? ""), $"new() {{ {nameof(Volume.Owner)} = {owner} }}");
    }
}
