using Microsoft.CodeAnalysis;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Adds a call behind those that make what the finding is about.</summary>
/// <param name="call">The call; null if the finding names its method.</param>
/// <param name="title">What that does; null to name the call.</param>
/// <param name="after">What it goes behind; null for the last one.</param>
/// <param name="unless">The property of findings that ask for something else.</param>
internal sealed class AddCall(string? call = null, string? title = null, string? after = null, string? unless = null) : Repair
{
    public override string Key => nameof(AddCall);

    public override string TitleFor(RepairContext context) => title ?? $"Add {Call(context)}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (Call(context) is not { } added || (unless is not null && context[unless] is not null))
            return null;
        var place = Place.CallsAround(context, context.OwnNode).LastOrDefault(candidate => after is null || Place.NameOf(candidate) == after);
        if (place is null)
            return null;
        var edits = new SourceEdits();
        edits.Insert(place.SyntaxTree, place.Span.End, "." + added);
        return edits;
    }

    private string? Call(RepairContext context) => call ?? (context["call"] is { } method ? method + "()" : null);
}
