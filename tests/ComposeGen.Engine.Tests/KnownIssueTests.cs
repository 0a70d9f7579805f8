using ComposeGen.Testing;

namespace ComposeGen.Engine.Tests;

/// <summary>What people have reported goes wrong here too, and does not where it is put right.</summary>
public sealed class KnownIssueTests
{
    private static readonly Lazy<KnownIssueRun> Wrong = new(static () => new KnownIssueRun(static issue => issue.Wrong()));
    private static readonly Lazy<KnownIssueRun> Right = new(static () => new KnownIssueRun(static issue => issue.Right()));

    public static TheoryData<int, string> Shown
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, issue) in KnownIssues.All.Index().Where(static entry => entry.Item.Symptom is not null))
            {
                cases.Add(number, issue.ToString());
            }

            return cases;
        }
    }

    [EngineTheory]
    [MemberData(nameof(Shown))]
    public void Engine_shows_it(int number, string name)
    {
        var issue = KnownIssues.All[number];
        var result = Wrong.Value.ResultOf(issue);

        Assert.Equal(name, issue.ToString());
        Assert.True(result.ExitCode != 0, "It works: " + result.All);
        Assert.Contains(issue.Symptom!.Message, result.All);
    }

    [EngineTheory]
    [MemberData(nameof(Shown))]
    public void It_works_where_it_is_put_right(int number, string name)
    {
        Assert.Equal(name, KnownIssues.All[number].ToString());
        Right.Value.ResultOf(KnownIssues.All[number]).Succeeded();
    }
}
