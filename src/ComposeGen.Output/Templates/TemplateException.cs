namespace ComposeGen.Output.Templates;

/// <summary>A template of the user's own does not work.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(string path, int line, int column, string message)
        : base(message) => (Path, Line, Column) = (path, line, column);

    /// <summary>The template.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }
}
