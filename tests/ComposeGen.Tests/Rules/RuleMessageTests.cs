using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class RuleMessageTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var number = 0; number < RuleMessages.All.Count; number++)
                data.Add(RuleMessages.All[number].Rule, number);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finding_says_what_it_is_about(string rule, int number)
    {
        var @case = RuleMessages.All[number];

        var finding = Assert.Single(RuleTest.Check(rule, @case.Nodes()));

        Assert.Contains(@case.Says, finding.Message, StringComparison.Ordinal);
        Assert.Equal(@case.Hints, string.Join(" ", finding.Properties.OrderBy(static hint => hint.Key, StringComparer.Ordinal).Select(static hint => $"{hint.Key}={hint.Value}")));
    }
}
