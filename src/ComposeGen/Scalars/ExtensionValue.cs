namespace ComposeGen;

/// <summary>The value of an extension key: text, a number, true or false, null, a list, or a mapping.</summary>
/// <remarks>Compose specification, section "Extensions".</remarks>
public sealed class ExtensionValue
{
    private ExtensionValue(object? value) => Value = value;

    /// <summary>An explicit null.</summary>
    public static ExtensionValue Null => new(null);

    /// <summary>Null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="Text"/>, a list or a mapping of extension values.</summary>
    internal object? Value { get; }

    /// <summary>Text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ExtensionValue(string value) => new((Text)value);

    /// <summary>Text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ExtensionValue(Text value) => new(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(long value) => new(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(double value) => new(value);

    /// <summary>True or false.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ExtensionValue(bool value) => new(value);

    /// <summary>A list.</summary>
    /// <param name="values">The items.</param>
    public static implicit operator ExtensionValue(ExtensionValue[] values) => List(values);

    /// <summary>A mapping.</summary>
    /// <param name="map">The entries.</param>
    public static implicit operator ExtensionValue(ComposeMap<ExtensionValue> map) => new(map);

    /// <summary>A mapping: <c>ExtensionValue.Map(new() { ["key"] = "value" })</c>.</summary>
    /// <param name="entries">The keys and their values.</param>
    public static ExtensionValue Map(ComposeMap<ExtensionValue> entries) => new(entries);

    /// <summary>A list.</summary>
    /// <param name="values">The items.</param>
    public static ExtensionValue List(params ExtensionValue[] values)
    {
        var list = new ComposeList<ExtensionValue>();
        list.AddRange(values);
        return new ExtensionValue(list);
    }
}
