using ComposeGen.Import.Linting;
using ComposeGen.Output;
using ComposeGen.Output.Yaml;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Import.Tests;

/// <summary>What people have reported, as they had written it.</summary>
public sealed class KnownIssueTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, issue) in KnownIssues.All.Index())
            {
                cases.Add(number, issue.ToString());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_found_in_its_line(int number, string name)
    {
        var issue = KnownIssues.All[number];

        Assert.Equal(name, issue.ToString());
        Assert.Equal(issue.Expected, Lint(Text(issue)).Select(static found => (found.Line - 1, found.Rule)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_means_what_is_said_in_CSharp(int number, string name)
    {
        var issue = KnownIssues.All[number];

        Assert.Equal(name, issue.ToString());
        Assert.Equal(ComposeYamlWriter.Write(KnownIssue.App("app", issue.Wrong())), ComposeYamlWriter.Write(Reading.Read(Text(issue)).File));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_written_when_it_is_put_right_has_nothing_to_find(int number, string name)
    {
        var issue = KnownIssues.All[number];

        Assert.Equal(name, issue.ToString());
        Assert.Empty(Lint(ComposeOutput.Render(KnownIssue.App("app", issue.Right()), new OutputOptions { Source = "Test" })[0].Text));
    }

    [Theory]
    [InlineData("U")]
    [InlineData("ro,subpath=a")]
    [InlineData("uid=1000")]
    public void Options_that_Compose_ignores_are_found(string options) =>
        Assert.Equal([(4, "CG0020")], Lint($"services:\n  app:\n    image: alpine:3.22\n    volumes: ['data:/data:{options}']\nvolumes:\n  data:\n"));

    [Theory]
    [InlineData("ro")]
    [InlineData("rw,z")]
    [InlineData("nocopy")]
    [InlineData("cached")]
    public void Options_that_Compose_knows_are_not(string options) =>
        Assert.Empty(Lint($"services:\n  app:\n    image: alpine:3.22\n    volumes: ['data:/data:{options}']\nvolumes:\n  data:\n"));

    private static string Text(KnownIssue issue) => "name: app\n" + issue.Yaml + "\n";

    private static IEnumerable<(int Line, string Rule)> Lint(string yaml)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, Reading.FileName);
            var result = new Linter(new Dictionary<string, string> { [path] = yaml }).Lint(new LintedFiles([path], []));
            Assert.Empty(result.Errors);
            return [.. result.Findings.Where(static finding => finding.Rule.Severity != LintSeverity.Info).Select(static finding => (finding.Place.Line, finding.Rule.Id))];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
