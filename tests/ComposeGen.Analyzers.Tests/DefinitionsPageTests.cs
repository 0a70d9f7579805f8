using System.Text.RegularExpressions;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Lowering;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The examples in docs/definitions.md compile, run, and break no rule; the editor knows them as well as the build does.</summary>
public sealed partial class DefinitionsPageTests
{
    private const string Projects = """
        internal static class Projects
        {
            public static ProjectImage My_Worker_Service { get; } = new("../My.Worker-Service/My.Worker-Service.csproj", "", "my-worker-service", "latest", "", "", "/app/", "");
            public static ProjectImage Backend { get; } = new("../Api/Api.csproj", "", "api", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
        }
        """;

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "definitions.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (Match block in Block().Matches(Page))
            {
                data.Add(Heading().Matches(Page[..block.Index])[^1].Groups[1].Value, block.Groups[1].Index);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_does_what_it_says(string section, int start)
    {
        var definitions = Definitions.Of(Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)], Projects);

        var problems = definitions.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), $"{section}: {string.Join("\n", problems)}");
        Assert.DoesNotContain(await definitions.EditorDiagnostics(), static diagnostic => diagnostic.Id != "CG5101");
        var file = definitions.Run();
        Assert.NotEmpty(file.Services);
        Assert.Equal(ModelDump.Of(file), ModelDump.Of(definitions.Interpret().File! with { OwnerImage = file.OwnerImage }));
        Assert.DoesNotContain(definitions.BuildFindings(), static finding => finding.Id != "CG5101");
        ComposeLowering.Lower(file);
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        var anchors = Heading().Matches(Page).Select(static heading => "#" + Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-'));
        var links = Regex.Matches(Page, @"\]\(([^)]+)\)").Select(static link => link.Groups[1].Value).ToList();

        Assert.Empty(links.Where(static link => link.StartsWith('#')).Except(anchors));
        Assert.All(links.Where(static link => !link.StartsWith('#')), static link => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "docs", link)), link));
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^##+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
