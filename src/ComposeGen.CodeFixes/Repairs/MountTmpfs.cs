namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Keeps in memory what would go to an anonymous volume.</summary>
internal sealed class MountTmpfs : Repair
{
    public override string Key => nameof(MountTmpfs);

    public override string TitleFor(RepairContext context) => "Mount a tmpfs";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Paths.Count == 0)
            return null;
        if (AnonymousVolume.IsExplicit(context))
            return AnonymousVolume.CallOf(context) is { } call ? MountCall.ReplaceByTmpfs(context, call) : null;
        if (context.OwnCreation is not { } service || !ServiceMounts.CanAdd(service))
            return null;
        var edits = new SourceEdits();
        var layout = new SourceLayout(service.SyntaxTree, context.Cancellation);
        var tmpfs = context.NameOf(nameof(Tmpfs), service);
        ServiceMounts.Add(edits, layout, service, string.Join(", ", context.Paths.Select(path => $"{tmpfs}.At({SourceLayout.Literal(path)})")));
        return edits;
    }
}
