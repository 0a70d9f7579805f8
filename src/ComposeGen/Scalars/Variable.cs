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

    /// <summary>One of <c>:-</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c>, or nothing.</summary>
    internal string Operator { get; }

    internal Text? Operand { get; }

    /// <summary>The notation of the Compose file, such as <c>${TAG:-latest}</c>.</summary>
    public string Expression => "${" + Name + Operator + Operand?.Template + "}";

    /// <summary>Takes a variable that is set to nothing for one that is set: <c>${TAG-latest}</c> rather than <c>${TAG:-latest}</c>.</summary>
    public Variable AllowEmpty() => new(Name, Operator.TrimStart(':'), Operand, Description);

    /// <inheritdoc />
    public override string ToString() => Expression;
}
