using System.Text.RegularExpressions;

namespace ComposeGen.Testing;

/// <summary>A mistake that people have reported, and the same definition without it.</summary>
internal sealed partial record KnownIssue
{
    /// <summary>Where it is told, such as <c>docker/compose#3270</c>.</summary>
    public required string[] Threads { get; init; }

    /// <summary>What went wrong, in a sentence.</summary>
    public required string What { get; init; }

    /// <summary>What they had written, cut down to the mistake. A comment names the rules that find something in its line.</summary>
    public required string Yaml { get; init; }

    /// <summary>The same in C#.</summary>
    public required Func<NamedNode[]> Wrong { get; init; }

    /// <summary>Without the mistake.</summary>
    public required Func<NamedNode[]> Right { get; init; }

    /// <summary>How an engine shows it.</summary>
    public Symptom? Symptom { get; init; }

    /// <summary>Why an engine does not show it here.</summary>
    public string? NotShown { get; init; }

    /// <summary>The lines of the YAML that rules find something in, with the ids of the rules.</summary>
    public IEnumerable<(int Line, string Rule)> Expected => Yaml.Split('\n').Index()
        .SelectMany(static line => RuleId().Matches(line.Item).Select(match => (line.Index + 1, match.Value)));

    /// <summary>The ids of the rules that find it.</summary>
    public IEnumerable<string> Rules => Expected.Select(static expected => expected.Rule).Distinct().Order(StringComparer.Ordinal);

    /// <summary>An application of these things and of what they use.</summary>
    public static ComposeFile App(string name, NamedNode[] nodes)
    {
        var file = new ComposeFile(name) { OwnerImage = "busybox:local" };
        foreach (var node in nodes.Concat(nodes.OfType<Service>().SelectMany(References.Of)).Distinct())
        {
            file.AddField(node.Key, node);
        }

        file.Complete();
        return file;
    }

    /// <inheritdoc />
    public override string ToString() => Threads[0];

    [GeneratedRegex(@"(?<=#.*)CG\d{4}")]
    private static partial Regex RuleId();
}
