using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class RuleCaseTests
{
    public static TheoryData<string, int> Wrong => Numbered(RuleCases.Wrong);

    public static TheoryData<string, int> Right => Numbered(RuleCases.Right);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_definition_triggers_once(string rule, int number)
    {
        var finding = Assert.Single(RuleTest.Check(rule, RuleCases.Wrong[number].Nodes()));

        // One sentence: what is wrong, what happens; what to do.
        Assert.Contains("; ", finding.Message);
        Assert.DoesNotContain(". ", finding.Message);
        Assert.False(finding.Message.EndsWith('.'));
        Assert.NotEmpty(finding.Anchors);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void Right_definition_does_not_trigger(string rule, int number) =>
        Assert.Empty(RuleTest.Check(rule, RuleCases.Right[number].Nodes()));

    [Fact]
    public void Each_rule_has_both() =>
        Assert.Equal(
            RuleCases.Wrong.Select(static @case => @case.Rule).Distinct(),
            RuleCases.Right.Select(static @case => @case.Rule).Distinct());

    private static TheoryData<string, int> Numbered(IReadOnlyList<(string Rule, Func<NamedNode[]> Nodes)> cases)
    {
        var data = new TheoryData<string, int>();
        for (var number = 0; number < cases.Count; number++)
            data.Add(cases[number].Rule, number);
        return data;
    }
}
