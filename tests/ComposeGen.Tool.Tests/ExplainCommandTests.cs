using ComposeGen.Tool.Commands;

namespace ComposeGen.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private static readonly RulePages Pages = new(new Dictionary<string, string>
    {
        ["CG1104"] = "# CG1104: Other\n\nUse `a` or [b](c.md) [d].\n\n```csharp\nvar x = y[0];\n```\n",
        ["CG1101"] = "# CG1101: One\n",
    });

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Prints_the_page()
    {
        Assert.Equal(0, ExplainCommand.Run("cg1104", Pages, _terminal.Terminal));
        Assert.Equal(Pages.Find("CG1104"), _terminal.Out);
    }

    [Fact]
    public void Lists_all()
    {
        Assert.Equal(0, ExplainCommand.Run(null, Pages, _terminal.Terminal));
        Assert.Equal(["CG1101: One", "CG1104: Other", ""], _terminal.Out.ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("CG1114", "CG1104")]
    [InlineData("1101", "CG1101")]
    public void Names_the_nearest(string id, string nearest)
    {
        var problem = Assert.Throws<ToolException>(() => ExplainCommand.Run(id, Pages, _terminal.Terminal));

        Assert.Equal(2, problem.ExitCode);
        Assert.Contains("did you mean " + nearest, problem.Message);
    }

    [Fact]
    public void Names_none_where_none_is_near() =>
        Assert.Equal("There is no rule 'XX'.", Assert.Throws<ToolException>(() => ExplainCommand.Run("XX", Pages, _terminal.Terminal)).Message);

    [Fact]
    public void Is_readable_on_a_screen()
    {
        using var screen = new TestTerminal(isStyled: true);

        Assert.Equal(0, ExplainCommand.Run("CG1104", Pages, screen.Terminal));

        Assert.Contains("\e[", screen.Out);
        Assert.DoesNotContain("```", screen.Out);
        Assert.Contains("var x = y[0];", screen.Out);
        Assert.Contains("b [d].", screen.Out);
    }

    [Fact]
    public async Task The_pages_are_in_the_tool()
    {
        foreach (var id in RulePages.Embedded.Ids)
        {
            using var screen = new TestTerminal(isStyled: true);
            Assert.Equal(0, await screen.RunAsync("explain", id));
        }

        Assert.Equal(0, await _terminal.RunAsync("explain", "cg1101"));
        Assert.StartsWith("# CG1101", _terminal.Out);
    }
}
