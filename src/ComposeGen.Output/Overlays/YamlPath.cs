namespace ComposeGen.Output.Overlays;

/// <summary>A place in a Compose file, such as <c>services.api.environment</c>.</summary>
internal readonly record struct YamlPath(string Text)
{
    public static readonly YamlPath Root = new("");

    /// <summary>Stands for a dot within a key, so that the key stays one part.</summary>
    private const char Dot = '\uFFFF';

    public YamlPath Of(string key) => new((Text.Length == 0 ? "" : Text + ".") + key.Replace('.', Dot));

    public override string ToString() => Text.Replace(Dot, '.');
}
