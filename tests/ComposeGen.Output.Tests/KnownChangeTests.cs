using ComposeGen.Output.Changes;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Output.Tests;

/// <summary>Changes that people have reported to leave their data behind are found, and nothing is found where they are made right.</summary>
public sealed class KnownChangeTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, change) in KnownChange.All.Index())
            {
                cases.Add(number, change.ToString());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_finds_it_and_only_it(int number, string name)
    {
        var change = KnownChange.All[number];

        Assert.Equal(name, change.ToString());
        Assert.Equal([change.Rule], Find(change, change.Wrong));
        Assert.Empty(Find(change, change.Right));
    }

    private static IEnumerable<string> Find(KnownChange change, Func<string, ComposeFile> after) =>
        VolumeChanges.Find(after("nginx"), ComposeOutput.Render(change.Before("nginx"), new OutputOptions { Source = "Test" })[0].Text).Select(static finding => finding.Rule.Id);
}
