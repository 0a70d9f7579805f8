namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Adds the call that the finding names.</summary>
internal sealed class AddNamedCall : Repair
{
    public override string Key => nameof(AddNamedCall);

    public override string TitleFor(RepairContext context) => $"Add {context["call"]}()";

    public override SourceEdits? Plan(RepairContext context) =>
        context["call"] is { } call ? new AddCall(call + "()", TitleFor(context)).Plan(context) : null;
}
