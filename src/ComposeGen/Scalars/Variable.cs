namespace ComposeGen;

/// <summary>A variable that Compose fills in from the environment or from <c>.env</c>. Made by <see cref="Env"/>.</summary>
/// <remarks>Compose specification, section "Interpolation".</remarks>
public sealed class Variable
{
    internal Variable(string name, string @operator, Text? operand, string? description)
    {
        Name = name;
        Operator = @operator;
        Operand = operand;
        Description = description;
    }

    /// <summary>The name of the environment variable.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public string? Description { get; }

    /// <summary>Where in the user's source this variable was made; set by the editor's evaluator only.</summary>
    internal object? Origin { get; set; }

    /// <summary>One of <c>:-</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c>, or nothing.</summary>
    internal string Operator { get; }

    internal Text? Operand { get; }

    /// <summary>
    /// A variable that is set but empty is as good as any other value: <c>${X-value}</c> instead of <c>${X:-value}</c>, and
    /// likewise for required variables and alternatives.
    /// </summary>
    public Variable AllowEmpty() => new(Name, Operator.TrimStart(':'), Operand, Description);

    /// <summary>The notation of the Compose file, such as <c>${TAG:-latest}</c>.</summary>
    public string Expression => "${" + Name + Operator + Operand?.Template + "}";

    /// <inheritdoc />
    public override string ToString() => Expression;
}
