using System.Text.RegularExpressions;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The examples in docs/rules compile; the wrong one shows its rule and no other, the right one shows none, but for information on other matters.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "docs", "rules"), "CG*.md")
            .Where(static path => File.ReadAllText(path).Contains("```csharp wrong", StringComparison.Ordinal))
            .Select(static path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Wrong_example_triggers(string rule)
    {
        var definitions = Compiled(rule, "wrong");

        // That a file is not there, only the build can tell.
        var found = rule == "CG1112"
            ? definitions.BuildFindings(new NoDockerfiles()).Select(static finding => finding.Id)
            : (await definitions.EditorDiagnostics()).Select(static diagnostic => diagnostic.Id).Distinct();

        Assert.Equal([rule], found.Where(id => IsOnMatter(id, rule)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Right_example_does_not_trigger(string rule)
    {
        var definitions = Compiled(rule, "right");

        Assert.DoesNotContain(await definitions.EditorDiagnostics(), diagnostic => IsOnMatter(diagnostic.Id, rule));
        Assert.DoesNotContain(definitions.BuildFindings(), finding => IsOnMatter(finding.Id, rule));
    }

    /// <summary>An example about one thing need not be hardened in all others.</summary>
    private static bool IsOnMatter(string id, string rule) =>
        id == rule || !Information.Ids.Contains(id);

    private sealed class NoDockerfiles : IDockerfiles
    {
        public bool TryRead(string path, out string? text)
        {
            text = null;
            return true;
        }
    }

    private static Definitions Compiled(string rule, string kind)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", rule + ".md"));
        var definitions = Definitions.Of(rule.StartsWith("CG50", StringComparison.Ordinal) ? OutputTargets.Compose | OutputTargets.Stack : OutputTargets.Compose, Regex.Match(page, "```csharp " + kind + "\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
        definitions.Preset = RuleCatalogue.Descriptors.Any(descriptor => descriptor.Id == rule && descriptor.IsOnlyStrict) ? RulePreset.Strict : RulePreset.Default;
        Assert.Empty(definitions.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return definitions;
    }
}
