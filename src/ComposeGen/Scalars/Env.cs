namespace ComposeGen;

/// <summary>Variables that Compose fills in when it runs, rather than values known when the definition runs.</summary>
/// <remarks>Compose specification, section "Interpolation".</remarks>
public static class Env
{
    /// <summary>A variable that must be set and not empty; Compose stops with the message where it is not.</summary>
    /// <param name="name">The name: letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="message">What Compose says where it is missing; by default that it is required.</param>
    /// <param name="description">What it is for.</param>
    /// <exception cref="ComposeException">The name is not a variable's name, or the message holds an unmatched brace or a line end.</exception>
    public static Variable Required(string name, Text? message = null, string? description = null) =>
        Checked(new Variable(Checked(name), ":?", message ?? DefaultMessage(name), description));

    /// <summary>A variable with a value for where it is not set or empty.</summary>
    /// <param name="name">The name: letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="value">The value where the variable is not set or empty.</param>
    /// <param name="description">What it is for.</param>
    /// <exception cref="ComposeException">The name is not a variable's name, or the value holds an unmatched brace or a line end.</exception>
    public static Variable Default(string name, Text value, string? description = null) =>
        Checked(new Variable(Checked(name), ":-", value, description));

    /// <summary>A variable that is replaced by another text where it is set and not empty.</summary>
    /// <param name="name">The name: letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="value">The text where the variable is set.</param>
    /// <param name="description">What it is for.</param>
    /// <exception cref="ComposeException">The name is not a variable's name, or the value holds an unmatched brace or a line end.</exception>
    public static Variable Alternative(string name, Text value, string? description = null) =>
        Checked(new Variable(Checked(name), ":+", value, description));

    /// <summary>A variable that may be missing; Compose then warns and uses nothing.</summary>
    /// <param name="name">The name: letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="description">What it is for.</param>
    /// <exception cref="ComposeException">The name is not a variable's name.</exception>
    public static Variable Optional(string name, string? description = null) => new(Checked(name), "", null, description);

    internal static string DefaultMessage(string name) => name + " is required";

    internal static string Checked(string name)
    {
        var valid = !string.IsNullOrEmpty(name) && !char.IsDigit(name[0]);
        foreach (var c in name ?? "")
        {
            valid &= c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
        }

        return valid ? name! : throw new ComposeException("CG0010",
            $"'{name}' is not the name of a variable; use letters, digits and underscores, not beginning with a digit");
    }

    /// <summary>Compose finds the end of a variable by counting braces on one line, and knows no escape for them.</summary>
    private static Variable Checked(Variable variable)
    {
        var depth = 0;
        var valid = true;
        foreach (var literal in variable.Operand!.LiteralParts)
        {
            foreach (var c in literal)
            {
                depth += c is '{' ? 1 : c is '}' ? -1 : 0;
                valid &= depth >= 0 && c is not ('\n' or '\r');
            }
        }

        return valid && depth == 0 ? variable : throw new ComposeException("CG0010",
            $"The text within ${{{variable.Name}}} holds an unmatched brace or a line end, which Compose cannot read there; set the variable in the .env file instead");
    }
}
