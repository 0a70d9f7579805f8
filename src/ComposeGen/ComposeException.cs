namespace ComposeGen;

/// <summary>A definition that cannot be written as a Compose file. Its message says what is wrong and what to do.</summary>
public sealed class ComposeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">The rule, such as <c>CG0003</c>.</param>
    /// <param name="message">One sentence: what is wrong, and what to do.</param>
    public ComposeException(string code, string message)
        : base(message) => Code = code;

    internal ComposeException(string code, string message, object subject)
        : this(code, message) => Subject = subject;

    /// <summary>The rule that was broken, such as <c>CG0003</c>.</summary>
    public string Code { get; }

    internal object? Subject { get; }
}
