using ComposeGen.Facts.Dockerfiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>The Dockerfiles that the project hands to the compiler. An analyzer may not look for others, so of those nothing is known.</summary>
internal sealed class AdditionalDockerfiles : IDockerfiles
{
    private const string OutputDirectory = "build_property.ComposeGenOutputDir";

    // As the file systems compare them.
    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly IReadOnlyList<AdditionalText> _files;
    private readonly string _directory;
    private readonly CancellationToken _cancellation;

    private AdditionalDockerfiles(IReadOnlyList<AdditionalText> files, string directory, CancellationToken cancellation)
    {
        _files = files;
        _directory = directory;
        _cancellation = cancellation;
    }

    /// <summary>Those of the editor and the compiler; null where there are none.</summary>
    public static AdditionalDockerfiles? Of(INamedTypeSymbol app, AnalyzerOptions options, CancellationToken cancellation) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(OutputDirectory, out var output)
            ? Of(app, options.AdditionalFiles, output, cancellation)
            : null;

    /// <param name="app">The class of the application.</param>
    /// <param name="files">The files.</param>
    /// <param name="output">The directory that the application's own starts at.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static AdditionalDockerfiles? Of(INamedTypeSymbol app, IReadOnlyList<AdditionalText> files, string output, CancellationToken cancellation)
    {
        if (files.Count == 0 || output.Length == 0)
            return null;
        var own = app.GetAttributes()
            .FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == WellKnown.ComposeAppAttribute)?
            .NamedArguments.FirstOrDefault(static argument => argument.Key == nameof(ComposeAppAttribute.OutputDirectory)).Value.Value as string;
        return new AdditionalDockerfiles(files, Path.Combine(output, own ?? ""), cancellation);
    }

    public bool TryRead(string path, out string? text)
    {
        text = null;
        try
        {
            var full = Path.GetFullPath(Path.Combine(_directory, path));
            text = _files.FirstOrDefault(file => string.Equals(Path.GetFullPath(file.Path), full, Comparison))?.GetText(_cancellation)?.ToString();
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            // Not a path, so nothing is known.
        }

        return text is not null;
    }
}
