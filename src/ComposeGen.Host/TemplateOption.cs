namespace ComposeGen.Host;

/// <summary>An item <c>ComposeGenTemplate</c>.</summary>
/// <param name="Path">The template.</param>
/// <param name="OutputFile">The names of the files.</param>
/// <param name="ForEach">What each of gets one.</param>
internal sealed record TemplateOption(string Path, string OutputFile, string ForEach);
