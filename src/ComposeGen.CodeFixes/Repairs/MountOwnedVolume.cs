namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a named volume that belongs to the user of the service, in place of a directory that would belong to root.</summary>
internal sealed class MountOwnedVolume : Repair
{
    public override string Key => nameof(MountOwnedVolume);

    public override string TitleFor(RepairContext context) => $"Mount a named volume of user {context["uid"]} instead of the host's directory";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["uid"] is not { } uid
            || Place.CallsAround(context, context.OwnNode).FirstOrDefault(call => context.IsCallOf(call, nameof(BindSource), nameof(BindSource.At))) is not { } mount)
        {
            return null;
        }

        var owner = $"{context.NameOf(nameof(UserId), mount)}.{nameof(UserId.Of)}({uid}{(context["gid"] is { } gid ? ", " + gid : "")})";
        return MountCall.ReplaceByNamedVolume(context, mount, VolumeField.PurposeOf(context["path"] ?? ""), $"new() {{ {nameof(Volume.Owner)} = {owner} }}");
    }
}
