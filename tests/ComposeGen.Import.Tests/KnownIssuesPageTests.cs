using System.Runtime.CompilerServices;
using System.Text;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class KnownIssuesPageTests
{
    [Fact]
    public void The_page_is_up_to_date() => Snapshot.MatchFile(Write(), Page());

    [Fact]
    public void A_thread_is_in_one_place()
    {
        var threads = KnownIssues.All.SelectMany(static issue => issue.Threads)
            .Concat(KnownChange.All.SelectMany(static change => change.Threads)).Concat(KnownIssues.Unfound.SelectMany(static issue => issue.Threads)).ToList();

        Assert.Equal(threads.Distinct(), threads);
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # Known issues

            Mistakes in definitions of containers that people have reported, with the rule that finds each. The definitions, wrong and right, are in
            `tests/Shared/KnownIssues`: the tests show that the rule finds the wrong one, in C# and in a Compose file, that no rule finds anything in the right one,
            and, where it says so, that the wrong one fails on an engine and the right one works.

            | what goes wrong | rule | on an engine | told in |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var issue in KnownIssues.All)
        {
            Row(issue.What, string.Join(", ", issue.Rules.Select(Link)), issue.Symptom is { } symptom ? Shown(symptom) : "– " + issue.NotShown, Threads(issue.Threads));
        }

        page.Append("\nFound by comparison with the Compose file of the build before:\n\n| what goes wrong | rule | on an engine | told in |\n|---|---|---|---|\n");
        foreach (var change in KnownChange.All)
        {
            Row(change.What, Link(change.Rule), "shown", Threads(change.Threads));
        }

        page.Append("\nNo rule finds:\n\n| what goes wrong | why not | told in |\n|---|---|---|\n");
        foreach (var issue in KnownIssues.Unfound)
        {
            Row(issue.What, issue.Reason, Threads(issue.Threads));
        }

        return page.ToString();

        void Row(params string[] cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Shown(Symptom symptom) => symptom.Kind switch
    {
        SymptomKind.Loses => "files are gone after `down` and `up`",
        SymptomKind.Fails => $"`{symptom.Subject}`: {symptom.Message}",
        SymptomKind.Keeps => "files of the former image",
        SymptomKind.Exits => "the container ends: " + symptom.Message,
        _ => "`up` fails: " + symptom.Message,
    };

    private static string Link(string rule) => $"[{rule}](rules/{rule}.md)";

    private static string Threads(string[] threads) => string.Join(", ", threads.Select(static thread =>
        thread.Split('#') is [var repository, var number] ? $"[{thread}](https://github.com/{repository}/issues/{number})" : thread));

    private static string Page([CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "docs", "known-issues.md"));
}
