using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes;

/// <summary>
/// Changes of the text of a project. They are made of text rather than of nodes, so that nothing else of a file moves:
/// its indentation, line ends and comments are the user's.
/// </summary>
internal sealed class SourceEdits
{
    private readonly Dictionary<SyntaxTree, List<TextChange>> _changes = [];
    private readonly List<(string App, string Field)> _volumes = [];

    public void Insert(SyntaxTree tree, int position, string text) => Replace(tree, new TextSpan(position, 0), text);

    public void Replace(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.Span, text);

    public void Replace(SyntaxTree tree, TextSpan span, string text)
    {
        if (!_changes.TryGetValue(tree, out var changes))
            _changes.Add(tree, changes = []);
        changes.Add(new TextChange(span, text));
    }

    /// <summary>The documents that change.</summary>
    public IReadOnlyList<string> Documents(Project project) => [.. _changes.Keys.Select(tree => project.GetDocument(tree)?.FilePath ?? tree.FilePath)];

    /// <summary>Remembers a field that was added for the data of one service.</summary>
    public void AddVolume(string app, string field) => _volumes.Add((app, field));

    /// <summary>
    /// Whether each added volume is mounted by one service: where one expression makes several, they would write over
    /// each other's data.
    /// </summary>
    public bool VolumesHaveOneService(ProjectFindings findings) => _volumes.TrueForAll(added =>
    {
        var file = findings.Apps.FirstOrDefault(app => app.Type.ToDisplayString() == added.App)?.File;
        var key = FieldNames.ToKey(added.Field);
        return file?.Services.Known.Count(service =>
            service.KnownValueOf("volumes") is ComposeList<Mount> mounts
            && mounts.Known.Any(mount => mount.KnownValueOf("source") is MountSource { Volume: { HasKey: true } volume } && volume.Key == key)) == 1;
    });

    public async Task<Project?> ApplyToAsync(Project project, CancellationToken cancellation)
    {
        var solution = project.Solution;
        foreach (var entry in _changes)
        {
            // Generated code has no document that could be changed.
            if (project.GetDocument(entry.Key) is not { } document)
                return null;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, text.WithChanges(entry.Value.OrderBy(static change => change.Span.Start)));
        }

        return solution.GetProject(project.Id);
    }
}
