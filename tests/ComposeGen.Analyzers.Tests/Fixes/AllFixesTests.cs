using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>Every fix of every example: <see cref="FixedProject"/> checks what must hold after it.</summary>
public sealed class AllFixesTests
{
    private static readonly string[] Fixable = ["CG0002", "CG1101", "CG1102", "CG1103", "CG1104", "CG1105", "CG1106", "CG1108", "CG2101"];

    public static TheoryData<string> Pages => RulePagesTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Wrong_examples_can_be_fixed(string rule)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "rules", rule + ".md"));
        var project = FixedProject.Of(Regex.Match(page, "```csharp wrong\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

        var keys = (await project.Offers()).Where(static offer => offer.Diagnostic.Id != "CG0001").Select(static offer => offer.Action.EquivalenceKey!).Distinct().ToList();

        Assert.Equal(Fixable.Contains(rule), keys.Count > 0);
        foreach (var key in keys)
        {
            await project.Fix(key);
            await project.FixAll(key, FixAllScope.Document);
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
}
