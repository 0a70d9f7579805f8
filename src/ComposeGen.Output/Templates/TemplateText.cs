namespace ComposeGen.Output.Templates;

/// <summary>A text with variables, as templates see it: printed it is the notation of the Compose file.</summary>
internal sealed class TemplateText(Text text)
{
    public Text Text { get; } = text;

    public override string ToString() => Text.Template;
}
