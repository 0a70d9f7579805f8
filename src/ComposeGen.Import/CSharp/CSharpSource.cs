namespace ComposeGen.Import.CSharp;

/// <summary>A file of C#.</summary>
/// <param name="ClassName">The class in it.</param>
/// <param name="Text">Its text.</param>
internal sealed record CSharpSource(string ClassName, string Text);
