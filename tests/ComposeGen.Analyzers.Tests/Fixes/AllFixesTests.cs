using System.Text.RegularExpressions;
using ComposeGen.Facts;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>Every fix of every example: <see cref="FixedProject"/> checks what must hold after it.</summary>
public sealed class AllFixesTests
{
    /// <summary>Every rule with a fix: one that loses it is to be noticed.</summary>
    private static readonly string[] Fixable =
    [
        "CG0001", "CG0002", "CG0003", "CG0004", "CG0005", "CG0007", "CG0011", "CG0012", "CG0013", "CG0015", "CG0016", "CG0017", "CG0018", "CG0019", "CG0020", "CG0110",
        "CG1101", "CG1102", "CG1103", "CG1104", "CG1105", "CG1106", "CG1108", "CG1109", "CG1110", "CG1111", "CG1113", "CG1114", "CG1115", "CG1119", "CG1121", "CG1123",
        "CG1124", "CG1125", "CG1126", "CG1128", "CG1129", "CG1131", "CG1132", "CG1135", "CG1136", "CG1137", "CG1138", "CG1140", "CG1141", "CG1142",
        "CG2101", "CG2103", "CG2105", "CG2106", "CG2107", "CG2108", "CG2109", "CG2110", "CG2111", "CG2113", "CG2114",
        "CG3001", "CG3002", "CG3003", "CG3004", "CG3005", "CG3007", "CG3008", "CG3010", "CG3011", "CG3012", "CG3014", "CG3016", "CG3017", "CG3018",
        "CG4001", "CG4002", "CG5001", "CG5008", "CG5010", "CG5011",
    ];

    public static TheoryData<string> Pages => RulePagesTests.Pages;

    [Fact]
    public void The_rules_with_a_fix() => Assert.Equal(Fixable, FixedProject.FixableIds);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Wrong_examples_can_be_fixed(string rule)
    {
        var wrong = FixExamples.Wrong(rule);
        var project = FixedProject.For(rule, wrong);

        var keys = await project.KeysFor(rule);

        Assert.Equal(Fixable.Contains(rule), keys.Count > 0);
        foreach (var key in keys)
        {
            await project.Fix(key);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Wrong_examples_can_be_fixed_all_at_once(string rule)
    {
        var wrong = FixExamples.Wrong(rule);
        var twice = FixedProject.For(rule, wrong + "\n" + wrong.Replace("using ComposeGen;", "").Replace("class Shop", "class Store").Replace("(\"shop\")", "(\"store\")"));
        var findings = (await FixedProject.For(rule, wrong).Findings()).Count(diagnostic => diagnostic.Id == rule);

        Assert.Equal(findings * 2, (await twice.Findings()).Count(diagnostic => diagnostic.Id == rule));
        foreach (var key in await twice.KeysFor(rule))
        {
            var after = await twice.FixAll(key, FixAllScope.Document);

            Assert.DoesNotContain(await after.Findings(), diagnostic => diagnostic.Id == rule);
        }
    }

    [Theory]
    [MemberData(nameof(Snippets.All), MemberType = typeof(Snippets))]
    public async Task What_is_offered_for_any_definitions_works(string name)
    {
        var project = FixedProject.Of(Snippets.Get(name));
        foreach (var key in (await project.Offers()).Select(static offer => offer.Action.EquivalenceKey!).Distinct())
        {
            await project.FixAll(key);
        }
    }

    [Fact]
    public async Task All_images_can_be_given_their_mounts()
    {
        var services = ImageFacts.Repositories.Select(static (repository, i) => $"    static readonly Service S{i} = new(\"{repository}\");");
        var project = FixedProject.Of(string.Join("\n", services));

        project = await project.FixAll("MountNamedVolume");
        project = await project.FixAll("NameAnonymousVolume");

        // A volume alone would not do for these: they keep their data elsewhere, or in memory, unless they are told of it.
        var left = (await project.Findings()).Where(static diagnostic => diagnostic.Id is "CG1101" or "CG1102").Select(static diagnostic => diagnostic.GetMessage(null));
        Assert.Equal(["surrealdb", "typesense", "weaviate"], left.Select(static message => Regex.Match(message, "surrealdb|typesense|weaviate").Value).Order());
    }

    [Fact]
    public async Task All_images_can_be_given_the_right_path()
    {
        var services = ImageFacts.Repositories
            .Select(static (repository, i) => (Repository: repository, Number: i, Path: ImageFacts.Find(repository)?.DataPaths is [var first, ..] ? first : null))
            .Where(static image => image.Path?.LastIndexOf('/') > 0)
            .Select(static image => $$"""
                    static readonly Volume V{{image.Number}} = new();
                    static readonly Service S{{image.Number}} = new("{{image.Repository}}") { Volumes = { V{{image.Number}}.At("{{image.Path![..image.Path!.LastIndexOf('/')]}}") } };
                """);
        var project = FixedProject.Of(string.Join("\n", services));

        project = await project.FixAll("CorrectPath");

        Assert.DoesNotContain(await project.Findings(), static diagnostic => diagnostic.Id is "CG1103" or "CG1104");
    }

    [Fact]
    public async Task Fix_all_changes_all_files_of_a_class()
    {
        const string Header = "[ComposeApp(\"app\")]\npublic static partial class App\n{\n";
        const string Other = "public static partial class App\n{\n";
        var project = FixedProject.Of(
            Header + "    static readonly Service A = new(\"postgres:18\");\n}\n",
            Other + "    static readonly Service B = new(\"mysql:8.4\");\n    static readonly Service C = new(\"mariadb:11\");\n}\n");

        var all = await project.FixAll("MountNamedVolume");
        var document = await project.FixAll("MountNamedVolume", FixAllScope.Document);

        Assert.DoesNotContain(await all.Findings(), static diagnostic => diagnostic.Id == "CG1101");
        Assert.Single(await document.Findings(), static diagnostic => diagnostic.Id == "CG1101");
        Assert.Equal(Other + """
                static readonly Volume BData = new();

                static readonly Service B = new("mysql:8.4")
                {
                    Volumes = { BData.At("/var/lib/mysql") },
                };

                static readonly Volume CData = new();

                static readonly Service C = new("mariadb:11")
                {
                    Volumes = { CData.At("/var/lib/mysql") },
                };
            }

            """, await all.Text(1));
    }

    [Fact]
    public async Task Fix_all_without_a_key_does_what_is_offered_first()
    {
        var project = FixedProject.Of("""
                static readonly Volume Data = new();
                static readonly Service Db = new("mongo:8") { Volumes = { Data.At("/data/db") } };
            """);

        Assert.Contains("DbConfigdb.At(\"/data/configdb\")", await (await project.FixAll("NameAnonymousVolume", isKeyGiven: false)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_all_leaves_what_is_suppressed()
    {
        var project = FixedProject.Of("""
            #pragma warning disable CG1101
                static readonly Service A = new("postgres:18");
            #pragma warning restore CG1101
                static readonly Service B = new("mysql:8.4");
            """);

        var text = await (await project.FixAll("MountNamedVolume")).Text();

        Assert.Contains("new(\"postgres:18\");", text, StringComparison.Ordinal);
        Assert.Contains("BData.At(\"/var/lib/mysql\")", text, StringComparison.Ordinal);
    }
}
