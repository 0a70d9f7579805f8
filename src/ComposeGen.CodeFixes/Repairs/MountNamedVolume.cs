namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a new named volume where a service keeps its data.</summary>
internal sealed class MountNamedVolume : Repair
{
    public override string Key => nameof(MountNamedVolume);

    public override string TitleFor(RepairContext context) => "Mount a named volume";

    public override SourceEdits? Plan(RepairContext context) =>
        ServiceMounts.AddNamed(context, new SourceEdits(), context.Paths, static _ => "Data");
}
