namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a service a variable: the value that the rule names, or one that whoever runs it has to set.</summary>
internal sealed class AddVariable : Repair
{
    public override string Key => nameof(AddVariable);

    public override string TitleFor(RepairContext context) => $"Set {context["variable"]} in the Environment";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["variable"] is not { } variable || context.OwnCreation is not { } made)
            return null;
        var name = SourceLayout.Literal(variable);
        var value = context["value"] is { } text ? SourceLayout.Literal(text) : $"{context.NameOf(nameof(Env), made)}.{nameof(Env.Required)}({name})";
        var edits = new SourceEdits();
        return Creation.Add(context, edits, made, nameof(Service.Environment), $"[{name}] = {value}") ? edits : null;
    }
}
