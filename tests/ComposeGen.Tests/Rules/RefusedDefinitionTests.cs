using ComposeGen.Rules;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>What Compose or the engine refuses is found by the rule that is for it, and nothing is found where it is put right.</summary>
public sealed class RefusedDefinitionTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var i = 0; i < RefusedDefinitions.All.Count; i++)
                cases.Add(i, RefusedDefinitions.All[i].ToString());
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_finds_it_and_only_it(int number, string name)
    {
        var definition = RefusedDefinitions.All[number];

        Assert.Equal(name, definition.ToString());
        Assert.Equal([definition.Rule], Errors(definition.Wrong()).Distinct());
        Assert.Empty(Errors(definition.Right()));
    }

    private static IEnumerable<string> Errors(NamedNode[] nodes) => RuleCatalogue.Check(RefusedDefinition.App("app", nodes))
        .Where(static finding => finding.Rule.Severity == RuleSeverity.Error).Select(static finding => finding.Rule.Id);
}
