namespace ComposeGen.Output.Scripts;

/// <summary>Names for functions from names of services.</summary>
internal sealed class Identifiers
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string key)
    {
        var stem = new string([.. key.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        var name = stem;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = stem + "__" + number;
        }

        return name;
    }
}
