namespace ComposeGen.Output.Overlays;

/// <summary>A place in a Compose file, such as <c>services.api.environment</c>.</summary>
internal readonly record struct YamlPath(string Text)
{
    public static readonly YamlPath Root = new("");

    /// <summary>Stands for a dot within a key, so that the key stays one part.</summary>
    private const char Dot = '\uFFFF';

    public YamlPath Of(string key) => new((Text.Length == 0 ? "" : Text + ".") + key.Replace('.', Dot));

    /// <summary>Whether this is a place that a pattern means; a star stands for any one part.</summary>
    public bool Matches(string pattern)
    {
        var parts = Text.Split('.');
        var wanted = pattern.Split('.');
        return parts.Length == wanted.Length && parts.Zip(wanted).All(static pair => pair.Second == "*" || pair.First == pair.Second);
    }

    public override string ToString() => Text.Replace(Dot, '.');
}
