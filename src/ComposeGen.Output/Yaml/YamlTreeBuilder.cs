namespace ComposeGen.Output.Yaml;

/// <summary>Makes a tree of what is written.</summary>
internal sealed class YamlTreeBuilder : IYamlWriter
{
    private readonly Stack<(List<KeyValuePair<string, YamlTree>> Entries, string? Key, bool IsMapping, bool IsInLine)> _open = new();
    private string _key = "";

    public YamlTree Root { get; private set; } = YamlScalar.Null;

    public void BeginMapping() => Begin(isMapping: true, isInLine: false);

    public void BeginList() => Begin(isMapping: false, isInLine: false);

    public void BeginListInLine() => Begin(isMapping: false, isInLine: true);

    public void EndMapping() => End();

    public void EndList() => End();

    public void EmptyMapping() => Add(YamlMapping.Empty);

    public void EmptyList() => Add(new YamlSequence([]));

    public void Key(string key) => _key = key;

    public void String(string text) => Add(new YamlScalar(text));

    public void Quoted(string text) => Add(new YamlScalar(text) { IsQuoted = true });

    public void Bare(string text) => Add(new YamlScalar(text, IsString: false));

    private void Begin(bool isMapping, bool isInLine) => _open.Push(([], _key, isMapping, isInLine));

    private void End()
    {
        var (entries, key, isMapping, isInLine) = _open.Pop();
        _key = key!;
        Add(isMapping ? new YamlMapping(entries) : new YamlSequence(entries.ConvertAll(static entry => entry.Value)) { IsInLine = isInLine });
    }

    private void Add(YamlTree node)
    {
        if (_open.Count == 0)
        {
            Root = node;
        }
        else
        {
            _open.Peek().Entries.Add(new(_key, node));
        }
    }
}
