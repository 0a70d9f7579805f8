using System.Text;
using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>Every rule has a page, and the index lists them.</summary>
public sealed class RulePagesTests
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "docs", "rules");

    public static TheoryData<string> Ids => [.. All.Select(static rule => rule.Id)];

    private const string Head =
        """
        # Rules

        What ComposeGen finds, in the editor and at build. `dotnet composegen explain CG1101` shows a page in the terminal.

        An error is where data is lost, something certainly does not start, or a process is locked out. A warning is likely wrong. Information is worth
        knowing, such as what gives a service power over its host: it shows in the editor and not in a build.

        A property of the project sets all of them at once:

        ```xml
        <ComposeGenRules>strict</ComposeGenRules>
        ```

        | | |
        |---|---|
        | `default` | as listed here |
        | `strict` | information is a warning, but for [CG5101](CG5101.md), and rules that ask for hardening run: those with `strict` in place of a severity |
        | `minimal` | errors only |

        77 of them have a [code fix](../fixes.md), which their pages say.

        What `.editorconfig` says of a single rule comes first: `dotnet_diagnostic.CG3009.severity = error`. Where each rule comes from, and what has none, is in
        [Sources of the rules](../rule-sources.md).

        """;

    private static IEnumerable<RuleDescriptor> All => DefinitionRules.All.Concat(RuleCatalogue.Descriptors).Concat(ChangeRules.All).Concat(BuildRules.All).OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Each_id_is_there_once() => Assert.Equal(All.Select(static rule => rule.Id).Distinct(), All.Select(static rule => rule.Id));

    [Fact]
    public void There_is_a_page_for_each_rule_and_no_other() =>
        Assert.Equal(
            All.Select(static rule => rule.Id + ".md").Append("README.md"),
            System.IO.Directory.GetFiles(Directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_its_parts(string id)
    {
        var rule = All.Single(candidate => candidate.Id == id);
        var lines = File.ReadAllLines(Path.Combine(Directory, id + ".md"));

        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal($"{rule.Category}, {Severity(rule)}.", lines[2]);
        string[] examples = BuildRules.All.Concat(ChangeRules.All).Contains(rule) ? ["## What to do"] : ["```csharp wrong", "```csharp right"];
        foreach (var part in new[] { "## What it finds", "## Why it matters", "## How to silence it", "## What it rests on" }.Concat(examples))
            Assert.Contains(part, lines);
    }

    [Fact]
    public void Index_lists_all_rules() => Assert.Equal(Index(), File.ReadAllText(Path.Combine(Directory, "README.md")).ReplaceLineEndings("\n"));

    private static string Index()
    {
        var index = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var area in All.GroupBy(static rule => rule.Category))
        {
            index.Append($"\n## {area.Key}\n\n| rule | what it finds | severity |\n|---|---|---|\n");
            foreach (var rule in area)
                index.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} |\n");
        }

        return index.ToString();
    }

    private static string Severity(RuleDescriptor rule) => rule.Severity switch
    {
        _ when rule.IsOnlyStrict => "`strict`",
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
