using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ComposeGen;

/// <summary>
/// Text that may hold variables. A string converts to it as it stands: a <c>$</c> in it is a dollar sign and reaches the
/// container as one. Variables come only from <see cref="Env"/>: <c>$"registry/{Env.Required("IMAGE")}:1.0"</c>.
/// </summary>
/// <remarks>Compose specification, section "Interpolation".</remarks>
[InterpolatedStringHandler]
public sealed class Text : Scalar
{
    private readonly List<object> _parts;

    /// <summary>Begins an interpolated string; the compiler calls it.</summary>
    /// <param name="literalLength">The length of its literal parts, in characters.</param>
    /// <param name="formattedCount">The number of its holes.</param>
    public Text(int literalLength, int formattedCount) => _parts = new List<object>(1 + (2 * formattedCount));

    private Text(object part) => _parts = [part];

    /// <summary>The text, if it holds no variable; else null.</summary>
    public string? Literal => _parts switch
    {
        [string only] => only,
        _ when HasVariables => null,
        _ => string.Concat(Parts),
    };

    /// <summary>The notation of the Compose file: variables as <c>${NAME}</c>, dollar signs doubled.</summary>
    public string Template
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                text.Append(part is Variable variable ? variable.Expression : ((string)part).Replace("$", "$$"));
            }

            return text.ToString();
        }
    }

    /// <summary>The notation of the Compose file with each variable that has a default replaced by it: what holds unless told otherwise.</summary>
    internal string WithDefaults
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                text.Append(part is not Variable variable ? ((string)part).Replace("$", "$$")
                    : variable is { Operator: ":-" or "-", Operand: { } value } ? value.WithDefaults
                    : variable.Expression);
            }

            return text.ToString();
        }
    }

    /// <summary>Literal strings and <see cref="Variable"/>s, in order.</summary>
    internal IEnumerable<object> Parts => _parts.Select(static part => part is Func<string> deferred ? deferred() : part);

    /// <summary>What is there already of the literal parts: not what fields will name.</summary>
    internal IEnumerable<string> LiteralParts => _parts.OfType<string>();

    internal IEnumerable<Variable> Variables => HasVariables ? _parts.OfType<Variable>() : [];

    internal bool HasVariables => _parts.Exists(static part => part is Variable);

    /// <summary>Text as it stands.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Text(string value) => new(value
        ?? throw new ComposeException("CG0010", "A text is null here, and nothing can be written for it; see where it comes from, or give a default with ?? \"\""));

    /// <summary>A whole number, in decimal.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Text(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A whole number, in decimal.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Text(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, in decimal.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Text(double value) => new(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Text(bool value) => new(value ? "true" : "false");

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator Text(Variable variable) => new((object)FieldOrder.Require(variable, "This variable is not initialised yet"));

    /// <summary>Adds a literal part; the compiler calls it.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value) => _parts.Add(value);

    /// <summary>Adds a variable; the compiler calls it.</summary>
    /// <param name="value">The variable.</param>
    public void AppendFormatted(Variable value) => _parts.Add(FieldOrder.Require(value, "This variable is not initialised yet"));

    /// <summary>Adds another text with its variables; the compiler calls it.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(Text value) => _parts.AddRange(value._parts);

    /// <summary>Adds a value, formatted the same on every machine; the compiler calls it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <summary>Adds a value, formatted the same on every machine; the compiler calls it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">A .NET format string.</param>
    public void AppendFormatted<T>(T value, string? format) => _parts.Add(value switch
    {
        null => "",
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    });

    /// <summary>Text that is known only once fields have given things their names.</summary>
    internal static Text Deferred(Func<string> text) => new((object)text);

    internal static Text Concat(Text left, Text right)
    {
        var text = new Text(0, 2);
        text._parts.AddRange(left._parts);
        text._parts.AddRange(right._parts);
        return text;
    }

    internal override Text AsText() => this;
}
