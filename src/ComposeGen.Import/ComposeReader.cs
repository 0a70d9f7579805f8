using ComposeGen.Import.Merging;
using ComposeGen.Import.Reading;
using ComposeGen.Import.Schema;

namespace ComposeGen.Import;

/// <summary>Reads Compose files as Compose does: load and merge, judge by the schema, read into the model.</summary>
internal static class ComposeReader
{
    /// <summary>Reads an application.</summary>
    /// <param name="files">The Compose file, then its overlays.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="ImportException">A file cannot be read, or Compose would refuse it.</exception>
    public static ImportedApplication Read(IReadOnlyList<string> files, ReadOptions? options = null)
    {
        var notes = new ImportNotes();
        options ??= new ReadOptions();
        var directory = options.ProjectDirectory ?? Path.GetDirectoryName(Path.GetFullPath(files[0]))!;
        var loader = new FileLoader(directory, notes, options.Texts);
        var tree = loader.Load(files);
        SchemaCheck.Check(tree);

        var sources = new SourceMap();
        var file = new FileReader(sources, notes).Read(tree);
        ShorterForms.Bring(file);
        sources.Add(file, new SourcePlace(files[0], 1, 1), loader.Head);
        return new ImportedApplication(file, sources, notes.All);
    }
}
