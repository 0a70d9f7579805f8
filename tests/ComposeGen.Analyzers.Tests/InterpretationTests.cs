using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The editor computes the same model as the compiled definitions, wherever nothing is unknown.</summary>
public sealed class InterpretationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [MemberData(nameof(Snippets.Known), MemberType = typeof(Snippets))]
    public void Known_definitions_give_the_same_model(string name)
    {
        var definitions = Definitions.Of(Snippets.Get(name));
        var interpretation = definitions.Interpret();

        Assert.NotNull(interpretation.File);
        Assert.Equal(ModelDump.Of(definitions.Run()), ModelDump.Of(interpretation.File));
    }

    [Theory]
    [MemberData(nameof(Snippets.All), MemberType = typeof(Snippets))]
    public async Task Editor_findings_are_build_findings(string name)
    {
        var definitions = Definitions.Of(Snippets.Get(name));
        var build = definitions.BuildFindings();
        var editor = (await definitions.EditorDiagnostics())
            .Select(static d => new Reported(d.Id, d.GetMessage(), d.Location.SourceSpan.ToString()))
            .ToList();

        Assert.Empty(editor.Except(build));
        if (Snippets.IsKnown(name))
        {
            Assert.Equal(build.Order(), editor.Order());
        }
    }

    /// <summary>What is not known makes no finding; what is wrongly known makes a wrong one.</summary>
    [Theory]
    [MemberData(nameof(Snippets.All), MemberType = typeof(Snippets))]
    public async Task What_the_editor_knows_is_what_the_build_makes(string name)
    {
        var definitions = Definitions.Of(Snippets.Get(name));
        var interpretation = await Task.Run(definitions.Interpret).WaitAsync(Patience);
        var build = await Task.Run(definitions.Run).WaitAsync(Patience);

        if (interpretation.File is { } file)
        {
            Assert.Empty(ModelComparison.Contradictions(file, build));
        }
    }
}
