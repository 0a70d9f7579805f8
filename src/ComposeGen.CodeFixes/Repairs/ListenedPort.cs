namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Publishes the port on which the image listens.</summary>
internal sealed class ListenedPort : Repair
{
    public override string Key => nameof(ListenedPort);

    public override string TitleFor(RepairContext context) => $"Publish port {context["number"]} of the container";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["number"] is not { } number || PublishedArgument.Of(context, "to", "target") is not { } port)
            return null;
        var edits = new SourceEdits();
        edits.Replace(port, number);
        return edits;
    }
}
