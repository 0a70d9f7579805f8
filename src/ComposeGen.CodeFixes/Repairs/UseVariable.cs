using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes a value from a variable that whoever runs it has to set.</summary>
internal sealed class UseVariable : Repair
{
    public override string Key => nameof(UseVariable);

    public override string TitleFor(RepairContext context) => $"Take it from the variable {NameFor(context)}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (NameFor(context) is not { } variable || !variable.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            || context.OwnNode is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        var edits = new SourceEdits();
        edits.Replace(literal, $"{context.NameOf(nameof(Env), literal)}.{nameof(Env.Required)}({SourceLayout.Literal(variable)})");
        return edits;
    }

    /// <summary>The name of the entry, with that of the service where another one has something else there.</summary>
    private static string? NameFor(RepairContext context)
    {
        if (context["variable"] is not { } variable || context.Service is not { } service)
            return null;
        var own = ValueOf(service, variable);
        var hasOther = context.File!.Services.Known.Any(other => other != service && ValueOf(other, variable) is { } value && value != own && value != "${" + variable + "}");
        return hasOther ? service.Key.Replace('-', '_').Replace('.', '_').ToUpperInvariant() + "_" + variable : variable;
    }

    /// <summary>The text of an entry; a variable is seen by its name alone.</summary>
    private static string? ValueOf(Service service, string name) =>
        (service.KnownValueOf("environment") as IComposeMap)?.KnownEntries.FirstOrDefault(entry => entry.Key == name).Value is Scalar scalar
            ? scalar.AsText().Literal ?? (scalar.AsText().Template.Split(':', '?', '}') is [var start, ..] ? start + "}" : null)
            : null;
}
