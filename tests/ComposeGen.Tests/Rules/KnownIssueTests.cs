using ComposeGen.Rules;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>What people have reported is found by the rules that are for it, and by no other; nothing is found where it is put right.</summary>
public sealed class KnownIssueTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, issue) in KnownIssues.All.Index())
                cases.Add(number, issue.ToString());
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rules_find_it_and_nothing_else(int number, string name)
    {
        var issue = KnownIssues.All[number];

        Assert.Equal(name, issue.ToString());
        Assert.NotEmpty(issue.Rules);
        Assert.Equal(issue.Rules, Find(issue.Wrong()).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Find(issue.Right()));
    }

    [Fact]
    public void An_engine_shows_it_or_there_is_a_reason() =>
        Assert.All(KnownIssues.All, static issue => Assert.NotEqual(issue.Symptom is null, issue.NotShown is null));

    private static IEnumerable<string> Find(NamedNode[] nodes) => RuleCatalogue.Check(KnownIssue.App("app", nodes), new NoDockerfiles())
        .Where(static finding => finding.Rule.Severity != RuleSeverity.Info).Select(static finding => finding.Rule.Id);
}
