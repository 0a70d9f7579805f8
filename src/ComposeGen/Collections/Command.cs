using System.Collections;

namespace ComposeGen;

/// <summary>
/// A command: a list of words that is run as it stands, or one line that Compose splits into words (without a shell).
/// </summary>
/// <remarks>Compose specification, sections "command" and "entrypoint".</remarks>
public sealed class Command : ComposeCollection, IEnumerable<Text>
{
    private readonly TextList _words = new();

    /// <summary>The line, if it was written as one.</summary>
    public Text? Line { get; private init; }

    /// <summary>The words, if they were written as such.</summary>
    public IReadOnlyList<Text> Words => _words;

    internal TextList WordList => _words;

    internal override bool IsEmpty => Line is null && _words.IsEmpty;

    internal override bool IsWrittenWhenEmpty => true;

    /// <summary>One line, which Compose splits into words as a shell would, without running one.</summary>
    /// <param name="line">The line.</param>
    public static implicit operator Command(string line) => new() { Line = line };

    /// <summary>One line, which Compose splits into words as a shell would, without running one.</summary>
    /// <param name="line">The line.</param>
    public static implicit operator Command(Text line) => new() { Line = line };

    /// <summary>Words, run as they stand.</summary>
    /// <param name="words">The program and its arguments.</param>
    public static implicit operator Command(string[] words)
    {
        var command = new Command();
        foreach (var word in words)
        {
            command.Add(word);
        }

        return command;
    }

    /// <summary>Words, run as they stand.</summary>
    /// <param name="words">The program and its arguments.</param>
    public static Command Of(params Text[] words)
    {
        var command = new Command();
        command._words.AddRange(words);
        return command;
    }

    /// <summary>One line, which Compose splits into words as a shell would, without running one; it may hold variables.</summary>
    /// <param name="line">The line.</param>
    public static Command OfLine(Text line) => new() { Line = line };

    /// <summary>A script for the image's shell: <c>/bin/sh -c</c>.</summary>
    /// <param name="script">The script.</param>
    public static Command Shell(Text script) => Of("/bin/sh", "-c", script);

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word.</param>
    public void Add(Text word) => _words.Add(word);

    /// <inheritdoc />
    public IEnumerator<Text> GetEnumerator() => _words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override ComposeCollection Copy()
    {
        var copy = new Command { Line = Line };
        copy._words.AddRange(_words.Known);
        if (IsIncomplete)
        {
            copy.MarkIncomplete();
        }

        return copy;
    }
}
