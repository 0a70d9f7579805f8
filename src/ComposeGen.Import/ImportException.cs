namespace ComposeGen.Import;

/// <summary>The file cannot be read: it is no YAML, or Compose itself would refuse it. Nothing is written.</summary>
internal sealed class ImportException(SourcePlace place, string message) : Exception(message)
{
    public SourcePlace Place { get; } = place;
}
