namespace ComposeGen.Rules.Storage;

/// <summary>What the image of a service finds in its environment.</summary>
internal static class EnvironmentValues
{
    /// <summary>Whether a variable certainly has a value that is not empty.</summary>
    public static bool HasValue(Service service, string name) =>
        service.Environment.ContainsKey(name) && service.Environment[name] is { } value
        && (value.Literal is { } literal ? literal.Length > 0 : value.LiteralParts.Any(static part => part.Length > 0) || value.Variables.Any(IsNeverEmpty));

    /// <summary>A default that is used for an empty value too, or none without which Compose stops.</summary>
    private static bool IsNeverEmpty(Variable variable) =>
        variable.Operator == ":?" || (variable is { Operator: ":-", Operand.Literal: { Length: > 0 } });
}
