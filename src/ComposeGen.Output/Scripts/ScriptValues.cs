using System.Text;

namespace ComposeGen.Output.Scripts;

/// <summary>The values that one script computes, each of them once, in an order in which every input comes first.</summary>
internal sealed class ScriptValues
{
    private readonly List<ScriptValue> _values = [];
    private readonly Dictionary<string, ScriptValue> _byExpression = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "cg_here" };
    private readonly SortedSet<string> _environment = new(StringComparer.Ordinal) { "COMPOSE_PROFILES" };

    public static ScriptValue Here { get; } = new("cg_here", ScriptValueKind.Here, Word.Empty);

    public IReadOnlyList<ScriptValue> All => _values;

    /// <summary>The names of the environment that the script reads.</summary>
    public IReadOnlyCollection<string> Environment => _environment;

    public void Reads(string variable) => _environment.Add(variable);

    public Word Of(Scalar? scalar)
    {
        var word = Word.Empty;
        foreach (var part in scalar?.AsText().Parts ?? [])
        {
            word += part is Variable variable ? Of(variable) : (string)part;
        }

        return word;
    }

    /// <summary>An absolute path from one that starts at the directory of the script.</summary>
    public Word Path(Word path) => Register(
        "path:" + Expression(path), "cg_path", name => new ScriptValue(name, ScriptValueKind.Path, path));

    /// <summary>A word that a container's shell reads as exactly this word.</summary>
    public Word Quoted(Word word) => IsPlain(word) ? word : Each(word,
        static text => "'" + text.Replace("'", "'\\''") + "'", ScriptValueKind.Quoted);

    /// <summary>One field <c>key=value</c> of docker's comma-separated values.</summary>
    public Word Field(string key, Word value) => value.Literal is { } text && text.IndexOfAny([',', '"', '\n', '\r']) < 0
        ? key + "=" + value.Literal
        : (Word)("\"" + key + "=") + Each(value, static text => text.Replace("\"", "\"\""), ScriptValueKind.Csv) + "\"";

    /// <summary>A value of a container that exists only when the script runs.</summary>
    public ScriptValue Unique(string stem, ScriptValueKind kind, Word input) => new(UniqueName(stem), kind, input);

    private static bool IsPlain(Word word) => word.Literal is { Length: > 0 } text
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || "_./:@%+,=-".Contains(c));

    private static string Expression(Word word)
    {
        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            text.Append(part is ScriptValue value ? "\0" + value.Name + "\0" : part);
        }

        return text.ToString();
    }

    private Word Each(Word word, Func<string, string> literal, ScriptValueKind kind)
    {
        var result = Word.Empty;
        foreach (var part in word.Parts)
        {
            result += part is ScriptValue value
                ? Register(kind + ":" + value.Name, value.Name + (kind == ScriptValueKind.Csv ? "_csv" : "_quoted"),
                    name => new ScriptValue(name, kind, value))
                : literal((string)part);
        }

        return result;
    }

    private ScriptValue Of(Variable variable)
    {
        Reads(variable.Name);
        var operand = Of(variable.Operand);
        return Register(variable.Expression, "cg_" + variable.Name,
            name => new ScriptValue(name, ScriptValueKind.Variable, operand, variable.Name, variable.Operator));
    }

    private ScriptValue Register(string expression, string stem, Func<string, ScriptValue> create)
    {
        if (!_byExpression.TryGetValue(expression, out var value))
        {
            value = create(UniqueName(stem));
            _byExpression.Add(expression, value);
            _values.Add(value);
        }

        return value;
    }

    private string UniqueName(string stem)
    {
        var name = stem;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = stem + "_" + number;
        }

        return name;
    }
}
