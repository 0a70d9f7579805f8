namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Publishes a port no longer that can only be published on every address, where one was asked for.</summary>
internal sealed class RemovePort : Repair
{
    public override string Key => nameof(RemovePort);

    public override string TitleFor(RepairContext context) => "Publish the port no longer";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return context["first"] == nameof(Port.HostIp) && Place.ItemOf(context, context.OwnNode) is { } item && Removal.Remove(context, edits, item) ? edits : null;
    }
}
