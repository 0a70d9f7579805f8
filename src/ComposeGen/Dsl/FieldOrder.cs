namespace ComposeGen;

/// <summary>C# runs static field initialisers in the order of the text: a field is null above its own line.</summary>
internal static class FieldOrder
{
    /// <summary>What is used, unless it is null.</summary>
    /// <param name="value">What is used.</param>
    /// <param name="sentence">What is said if it is null.</param>
    /// <exception cref="ComposeException">It is null.</exception>
    public static T Require<T>(T? value, string sentence)
        where T : class =>
        value ?? throw new ComposeException("CG0002", sentence + "; C# runs field initialisers from top to bottom, so move that declaration up");
}
