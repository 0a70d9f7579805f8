namespace ComposeGen.Output.Templates;

/// <summary>A template of the user's own, from which files of any kind are rendered.</summary>
/// <param name="Path">Where it is, as messages name it.</param>
/// <param name="Text">Its text, in the language of Scriban.</param>
/// <param name="Output">A template for the names of the files, relative to the directory of <c>compose.yaml</c>.</param>
/// <param name="ForEach">
/// The part of the model of which each entry gets a file of its own: <c>services</c>, <c>volumes</c>, <c>networks</c>, <c>secrets</c>, <c>configs</c> or <c>models</c>;
/// empty for one file of the whole application.
/// </param>
public sealed record UserTemplate(string Path, string Text, string Output, string ForEach = "");
