namespace ComposeGen;

/// <summary>A single value of the model. It is either known when the definition runs, or holds variables that Compose fills in.</summary>
public abstract class Scalar
{
    private protected Scalar()
    {
    }

    /// <summary>Where in the user's source this value was written; set by the editor's evaluator only.</summary>
    internal object? Origin { get; set; }

    /// <summary>The value as text with variables, and what kind of YAML scalar it is.</summary>
    internal abstract Text AsText();

    internal virtual ScalarKind Kind => ScalarKind.Text;

    /// <inheritdoc />
    public sealed override string ToString() => AsText().Template;
}
