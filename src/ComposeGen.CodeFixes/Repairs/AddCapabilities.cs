namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a service the capabilities that its image needs.</summary>
internal sealed class AddCapabilities : Repair
{
    public override string Key => nameof(AddCapabilities);

    public override string TitleFor(RepairContext context) => $"Add {context["capabilities"]?.Replace(";", " and ")} to CapAdd";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["capabilities"] is not { } missing || context.OwnCreation is not { } made)
            return null;
        var edits = new SourceEdits();
        return Creation.Add(context, edits, made, nameof(Service.CapAdd), string.Join(", ", missing.Split(';').Select(SourceLayout.Literal))) ? edits : null;
    }
}
