using System.Globalization;

namespace ComposeGen.Import.CSharp;

/// <summary>Text and its variables.</summary>
internal sealed partial class Expressions
{
    private static readonly Dictionary<string, string> VariableMakers = new()
    {
        [":-"] = "Env.Default",
        ["-"] = "Env.Default",
        [":?"] = "Env.Required",
        ["?"] = "Env.Required",
        [":+"] = "Env.Alternative",
        ["+"] = "Env.Alternative",
        [""] = "Env.Optional",
    };

    /// <summary>A variable where it is used: its field, or the variable itself.</summary>
    public Code VariableUse(Variable variable) =>
        variables.IsShared(variable) ? fields.Of(variables.Canonical(variable)) : VariableOf(variable);

    /// <summary>What makes a variable.</summary>
    public Code VariableOf(Variable variable)
    {
        var arguments = new List<Entry> { CSharpString.Plain(variable.Name) };
        var isOwnMessage = variable.Operator is ":?" or "?" && variable.Operand!.Literal == variable.Name + " is required";
        if (variable.Operand is { } operand && !isOwnMessage)
        {
            arguments.Add(variable.Operator is ":?" or "?" ? TextInHole(operand) : Operand(operand));
        }

        if (variable.Description is { } description)
        {
            arguments.Add(new Entry(CSharpString.Plain(description), "description: "));
        }

        var made = new Group(VariableMakers[variable.Operator], '(', arguments);
        return variable.Operator is "-" or "?" or "+" ? Chain.Of(made, [".AllowEmpty()"]) : made;
    }

    /// <summary>Where a <see cref="ComposeGen.Text"/> is wanted.</summary>
    public Code TextOf(Text text) => SingleVariable(text) is { } variable
        ? VariableUse(variable)
        : CSharpString.Of([.. text.Parts.Select(part => part is Variable inner ? (VariableUse(inner).Flat!, true) : ((string)part, false))]);

    /// <summary>Where a <see cref="ComposeGen.Text"/> is wanted, and a number or truth value reads better than its text.</summary>
    private Code NumberOrText(Text text) => text.Literal switch
    {
        "true" or "false" => text.Literal,
        { } literal when IsCanonicalNumber(literal) => literal,
        _ => TextOf(text),
    };

    /// <summary>Where something else is wanted to which strings convert, but interpolated strings would lose their variables.</summary>
    public Code Converted(Text text, string maker) => text.Literal is not null ? TextOf(text) : Call(maker, TextOf(text));

    /// <summary>The same, where there is no such method.</summary>
    private Chain AsText(Text text) => new("(Text)", [TextOf(text)]);

    /// <summary>Where something is wanted that only its own method makes from text.</summary>
    private Code VariableOr(Text text, string maker) => SingleVariable(text) is { } variable ? VariableUse(variable) : Call(maker, TextOf(text));

    private Code Operand(Text operand) => NumberOrText(operand) is Word number && operand.Literal is { } literal && IsCanonicalNumber(literal) ? number : TextInHole(operand);

    /// <summary>On one line in any case, since the whole may become a hole of an interpolated string.</summary>
    private Code TextInHole(Text text) => text.Literal is { } literal ? CSharpString.Plain(literal) : TextOf(text);

    private static Variable? SingleVariable(Text text) => text.Parts.ToList() is [Variable only] ? only : null;

    private static bool IsCanonicalNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;
}
