namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a named volume in place of a directory of the host.</summary>
internal sealed class ReplaceBindByVolume : Repair
{
    public override string Key => nameof(ReplaceBindByVolume);

    public override string TitleFor(RepairContext context) => "Mount a named volume instead of the host's directory";

    public override SourceEdits? Plan(RepairContext context) =>
        context.Paths.Count == 1 && context.MountHolding(context.Paths[0]) is { } call && context.IsCallOf(call, nameof(BindSource), nameof(BindSource.At))
            ? MountCall.ReplaceByNamedVolume(context, call, "Data")
            : null;
}
