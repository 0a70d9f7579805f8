using System.Globalization;

namespace ComposeGen;

/// <summary>A number, truth value or word of the specification, or a variable that Compose fills in.</summary>
/// <typeparam name="T"><see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, or an enumeration of the model.</typeparam>
public sealed class Value<T> : Scalar
    where T : struct
{
    private readonly Text? _variable;

    private Value(T value) => Literal = value;

    private Value(Text variable) => _variable = variable;

    /// <summary>The value; null if it comes from a variable.</summary>
    public T? Literal { get; }

    internal override ScalarKind Kind => _variable is not null ? ScalarKind.Text : Literal switch
    {
        bool => ScalarKind.Boolean,
        long => ScalarKind.Integer,
        double => ScalarKind.Float,
        _ => ScalarKind.Text,
    };

    /// <summary>The value as it stands.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ComposeException">It is a number without a notation: infinite, or not a number at all.</exception>
    public static implicit operator Value<T>(T value) => value is double number && (double.IsNaN(number) || double.IsInfinity(number))
        ? throw new ComposeException("CG0010", $"{number.ToString(CultureInfo.InvariantCulture)} is not a number that Compose reads; use a finite one")
        : new(value);

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator Value<T>(Variable variable) => new((Text)variable);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>Value&lt;long&gt;.FromText($"1{Env.Required("SUFFIX")}")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static Value<T> FromText(Text notation) => new(notation);

    internal override Text AsText() => _variable ?? Literal switch
    {
        bool value => value,
        long value => value,
        double value => value.ToString("0.#########", CultureInfo.InvariantCulture),
        var word => ComposeEnum.ToText(word!),
    };
}
