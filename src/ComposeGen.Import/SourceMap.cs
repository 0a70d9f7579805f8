using System.Runtime.CompilerServices;

namespace ComposeGen.Import;

/// <summary>
/// Where the parts of a model stand in the file they were read from, and the comments there. A part is an object of the
/// model (a node, a scalar, a collection), or an attribute or entry of one by its key.
/// </summary>
internal sealed class SourceMap
{
    private readonly Dictionary<(object Part, string? Key), (SourcePlace Place, SourceComments Comments)> _parts = new(PartComparer.Instance);

    public void Add(object part, SourcePlace place, SourceComments? comments = null) => Add(part, null, place, comments);

    public void Add(object part, string? key, SourcePlace place, SourceComments? comments = null) =>
        _parts[(part, key)] = (place, comments ?? SourceComments.None);

    public SourcePlace? PlaceOf(object part, string? key = null) => _parts.TryGetValue((part, key), out var found) ? found.Place : null;

    public SourceComments CommentsOf(object part, string? key = null) =>
        _parts.TryGetValue((part, key), out var found) ? found.Comments : SourceComments.None;

    private sealed class PartComparer : IEqualityComparer<(object Part, string? Key)>
    {
        public static PartComparer Instance { get; } = new();

        public bool Equals((object Part, string? Key) x, (object Part, string? Key) y) => ReferenceEquals(x.Part, y.Part) && x.Key == y.Key;

        public int GetHashCode((object Part, string? Key) part) => HashCode.Combine(RuntimeHelpers.GetHashCode(part.Part), part.Key);
    }
}
