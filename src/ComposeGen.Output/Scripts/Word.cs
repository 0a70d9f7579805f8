namespace ComposeGen.Output.Scripts;

/// <summary>One word of a command line: literal text and values that the script computes, in order.</summary>
internal sealed class Word(IReadOnlyList<object> parts)
{
    public static readonly Word Empty = new([]);

    /// <summary>Strings and <see cref="ScriptValue"/>s.</summary>
    public IReadOnlyList<object> Parts { get; } = parts;

    /// <summary>The text, if the script computes no part of it; else null.</summary>
    public string? Literal => Parts.All(static part => part is string) ? string.Concat(Parts) : null;

    public static implicit operator Word(string text) => new([text]);

    public static implicit operator Word(ScriptValue value) => new([value]);

    public static Word operator +(Word left, Word right) => left.Parts is [.., string end] && right.Parts is [string start, ..]
        ? new Word([.. left.Parts.SkipLast(1), end + start, .. right.Parts.Skip(1)])
        : new Word([.. left.Parts, .. right.Parts]);
}
