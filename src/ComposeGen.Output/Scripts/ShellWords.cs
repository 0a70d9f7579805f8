using System.Text;

namespace ComposeGen.Output.Scripts;

/// <summary>Splits a command line as Compose does: quotes and backslashes, no shell; a bare <c>;</c>, <c>&amp;</c>, <c>|</c>, <c>&lt;</c> or <c>&gt;</c> ends it.</summary>
/// <remarks>github.com/mattn/go-shellwords, as compose-go calls it.</remarks>
internal sealed class ShellWords
{
    private readonly List<Word> _words = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _all = new();
    private Word _word = Word.Empty;
    private bool _any;
    private bool _escaped;
    private bool _double;
    private bool _single;
    private bool _back;
    private bool _dollar;

    /// <summary>The words; null where Compose refuses the line.</summary>
    public static IReadOnlyList<Word>? Split(Word line) => new ShellWords().Run(line);

    private List<Word>? Run(Word line)
    {
        foreach (var part in line.Parts)
        {
            if (part is ScriptValue value)
            {
                FlushText();
                _word += value;
                _any = true;
                continue;
            }

            switch (Read((string)part))
            {
                case null:
                    return null;
                case false:
                    return End();
            }
        }

        return End();
    }

    private List<Word>? End()
    {
        FlushWord();
        return _escaped || _single || _double || _back || _dollar ? null : _words;
    }

    private bool? Read(string text)
    {
        foreach (var c in text)
        {
            if (_escaped)
            {
                _escaped = false;
                Append(c);
                continue;
            }

            if (c == '\\' && !_single)
            {
                _escaped = true;
                continue;
            }

            if (c is ' ' or '\t' or '\r' or '\n' && !(_single || _double || _back || _dollar))
            {
                FlushWord();
                continue;
            }

            switch (c)
            {
                case '`' when !_single && !_double && !_dollar:
                    _back = !_back;
                    break;
                case ')' when !_single && !_double && !_back:
                    _dollar = !_dollar;
                    break;
                case '(' when !_single && !_double && !_back:
                    if (_dollar || !EndsWithDollar())
                    {
                        return null;
                    }

                    _dollar = true;
                    break;
                case '"' when !_single && !_dollar:
                    _double = !_double;
                    _any = true;
                    continue;
                case '\'' when !_double && !_dollar:
                    _single = !_single;
                    _any = true;
                    continue;
                case ';' or '&' or '|' or '<' or '>' when !(_single || _double || _back || _dollar):
                    if (c == '>' && _all.Length > 0 && char.IsAsciiDigit(_all[0]))
                    {
                        Discard();
                    }

                    return false;
            }

            Append(c);
        }

        return true;
    }

    private bool EndsWithDollar() => _text.Length > 0 && _text[^1] == '$';

    private void Append(char c)
    {
        _text.Append(c);
        _all.Append(c);
        _any = true;
    }

    private void FlushText()
    {
        if (_text.Length > 0)
        {
            _word += _text.ToString();
            _text.Clear();
        }
    }

    private void FlushWord()
    {
        if (_any)
        {
            FlushText();
            _words.Add(_word);
        }

        Discard();
    }

    private void Discard()
    {
        _text.Clear();
        _all.Clear();
        _word = Word.Empty;
        _any = false;
    }
}
