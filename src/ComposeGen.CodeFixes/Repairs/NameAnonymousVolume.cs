namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a volume that would be anonymous a name.</summary>
internal sealed class NameAnonymousVolume : Repair
{
    public override string Key => nameof(NameAnonymousVolume);

    public override string TitleFor(RepairContext context) => "Mount a named volume";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Paths.Count == 0)
            return null;
        return AnonymousVolume.IsExplicit(context)
            ? AnonymousVolume.CallOf(context) is { } call ? MountCall.ReplaceByNamedVolume(context, call, VolumeField.PurposeOf(context.Paths[0])) : null
            : ServiceMounts.AddNamed(context, new SourceEdits(), context.Paths, VolumeField.PurposeOf);
    }
}
