using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Analyzers.Tests.Reach;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Tests.Editing;

/// <summary>What is kept of earlier versions changes nothing of what is shown.</summary>
public sealed class EditingTests
{
    /// <summary>How many changes are made to each definition; a few unless told.</summary>
    private const string EditsVariable = "COMPOSEGEN_EDITS";

    private static readonly int Edits = int.TryParse(Environment.GetEnvironmentVariable(EditsVariable), out var edits) ? edits : 3;

    [Fact]
    public async Task Any_edit_is_shown_as_if_the_file_had_just_been_opened()
    {
        var (all, followed) = (0, 0);
        List<string> differences = [];
        foreach (var (definitions, seed) in ReachSources.All().Select(static (definitions, seed) => (definitions, seed)))
        {
            var editor = new Editor(Definitions.Of(definitions.Targets, definitions.Files));
            var typist = new Typist(seed);
            await editor.Shown();
            for (var i = 0; i < Edits; i++)
            {
                var (before, compilation) = (editor.File(1).GetText(), editor.Compilation);
                editor.Change(1, typist.Edit(editor.File(1)));
                var (expected, shown) = (await editor.ShownAnew(), await editor.Shown());
                if (!expected.SequenceEqual(shown))
                    differences.Add($"{definitions.Name}: missing [{string.Join("; ", expected.Except(shown))}], needless [{string.Join("; ", shown.Except(expected))}] after\n{editor.File(1)}\nfrom\n{before}");
                all++;
                followed += editor.Follows(compilation) ? 1 : 0;
                if (i % 2 == 0)
                {
                    editor.Open(1, before);
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {all}\n{string.Join("\n\n", differences.Take(10))}");

        // Else this would say nothing.
        Assert.True(followed > all / 3, $"{followed} of {all} edits were followed");
    }
}
