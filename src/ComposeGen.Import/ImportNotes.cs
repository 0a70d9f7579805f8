namespace ComposeGen.Import;

/// <summary>Collects the notes of an import.</summary>
internal sealed class ImportNotes
{
    private readonly List<ImportNote> _notes = [];

    public IReadOnlyList<ImportNote> All => _notes;

    public void Carried(SourcePlace place, string message) => Add(ImportOutcome.CarriedWithNote, place, message);

    public void Ineffective(SourcePlace place, string message) => Add(ImportOutcome.Ineffective, place, message);

    public void Refused(SourcePlace place, string message) => Add(ImportOutcome.Refused, place, message);

    private void Add(ImportOutcome outcome, SourcePlace place, string message)
    {
        var note = new ImportNote(outcome, place, message);
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
