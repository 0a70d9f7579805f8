namespace ComposeGen.Output.Yaml;

/// <summary>Takes in YAML, piece by piece.</summary>
internal interface IYamlWriter
{
    void BeginMapping();

    void EndMapping();

    void BeginList();

    void BeginListInLine();

    void EndList();

    void EmptyMapping();

    void EmptyList();

    void Key(string key);

    /// <summary>A string, quoted where it needs it.</summary>
    void String(string text);

    void Quoted(string text);

    /// <summary>A number, truth value or null, and what else is known to be safe as it stands.</summary>
    void Bare(string text);
}
