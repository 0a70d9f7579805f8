namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Publishes a port at another one of the host, the next that is free.</summary>
internal sealed class PublishFreePort : Repair
{
    public override string Key => nameof(PublishFreePort);

    public override string TitleFor(RepairContext context) => $"Publish it at port {Free(context)} of the host";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["published"] is null || Free(context) is not { } free || PublishedArgument.Of(context, "published") is not { } port)
            return null;
        var edits = new SourceEdits();
        edits.Replace(port, $"{free}");
        return edits;
    }

    /// <summary>The next port that no service publishes.</summary>
    private static int? Free(RepairContext context)
    {
        if (PublishedArgument.Of(context, "published") is not { } port || context.ConstantOf(port) is not int taken)
            return null;

        var published = context.File?.Services.Known
            .SelectMany(static service => (service.KnownValueOf("ports") as ComposeList<Port>)?.Known ?? [])
            .Select(static known => (known.KnownValueOf("published") as Text)?.Literal)
            .ToList() ?? [];
        return Enumerable.Range(taken + 1, 1000).Where(static number => number <= 65535).Cast<int?>().FirstOrDefault(number => !published.Contains($"{number}"));
    }
}
