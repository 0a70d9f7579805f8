using System.Runtime.CompilerServices;
using System.Text;
using ComposeGen.Testing;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>docs/fixes.md shows what each fix makes of the wrong example of its rule, and the page of each rule says whether it has one.</summary>
public sealed class FixesPageTests
{
    private const string Mention = "There is a [code fix](../fixes.md) for it.";

    public static TheoryData<string> Pages => RulePagesTests.Pages;

    [Fact]
    public async Task The_page_is_up_to_date()
    {
        var page = new StringBuilder($"""
            # Code fixes

            Every change that follows from a finding alone is offered in the editor, one by one and for a document, project or solution, and by
            `dotnet format analyzers --diagnostics CG1101 --severity info`. Each is tried before it is offered: what would leave the finding, bring up another,
            or not compile, is not shown. Nothing is offered where a value is computed, or made in one place for several services.

            {FixedProject.FixableIds.Count()} rules have one. This page is generated from the wrong example of each rule: run the tests with `UPDATE_SNAPSHOTS=1`.

            | rule | fix | before | after |
            |---|---|---|---|

            """);
        foreach (var rule in FixedProject.FixableIds)
        {
            var wrong = FixExamples.Wrong(rule);
            var project = FixedProject.For(rule, wrong);
            foreach (var offer in (await project.Offers()).Where(offer => offer.Diagnostic.Id == rule).DistinctBy(static offer => offer.Action.EquivalenceKey))
            {
                var right = await (await project.Fix(offer.Action.EquivalenceKey!)).Text();
                page.Append($"| [{rule}](rules/{rule}.md) | {Cell(offer.Action.Title)} | {Changed(wrong, right)} | {Changed(right, wrong)} |\n");
            }
        }

        Snapshot.MatchFile(page.ToString(), PagePath());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_of_a_rule_says_whether_it_has_one(string rule) =>
        Assert.Equal(FixedProject.FixableIds.Contains(rule), FixExamples.Page(rule).Contains("\n" + Mention + "\n", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_with_a_fix_has_an_example() =>
        Assert.All(FixedProject.FixableIds, static rule => Assert.NotEmpty(FixExamples.Wrong(rule)));

    /// <summary>The lines of one text that are not in another, as code of a table.</summary>
    private static string Changed(string text, string other)
    {
        var left = other.Split('\n').ToList();
        if (text.Split('\n').Order().SequenceEqual(other.Split('\n').Order()))
            return $"<code>{Cell(text.Split('\n').Zip(other.Split('\n')).First(static pair => pair.First != pair.Second).First.Trim())} …</code>";
        var lines = text.Split('\n').Where(line => !left.Remove(line) && line.Trim() is not ("" or "{" or "}" or "};")).Select(static line => $"<code>{Cell(line.Trim())}</code>");
        return string.Join("<br>", lines);
    }

    private static string Cell(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("|", "&#124;").Replace("*", "&#42;");

    private static string PagePath([CallerFilePath] string testFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "docs", "fixes.md"));
}
