using System.Text.RegularExpressions;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Facts.Dockerfiles;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The examples in docs/rules compile; the wrong one shows its rule and no other, the right one shows none.</summary>
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

        Assert.Equal([rule], found.Where(id => id == rule || id != ScriptNote));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Right_example_does_not_trigger(string rule)
    {
        var definitions = Compiled(rule, "right");

        Assert.DoesNotContain(await definitions.EditorDiagnostics(), diagnostic => rule == ScriptNote || diagnostic.Id != ScriptNote);
        Assert.DoesNotContain(definitions.BuildFindings(), finding => rule == ScriptNote || finding.Id != ScriptNote);
    }

    /// <summary>A note that the scripts leave something out; it says nothing about the definition.</summary>
    private const string ScriptNote = "CG5101";

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
        Assert.Empty(definitions.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return definitions;
    }
}
