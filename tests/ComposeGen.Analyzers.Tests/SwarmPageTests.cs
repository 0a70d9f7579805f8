using System.Text.RegularExpressions;
using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The example in docs/swarm.md compiles and breaks no rule, also none about stacks.</summary>
public sealed class SwarmPageTests
{
    [Fact]
    public async Task The_example_breaks_no_rule()
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "swarm.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var definitions = Definitions.Of(OutputTargets.Compose | OutputTargets.Stack, Regex.Match(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

        Assert.Empty(definitions.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(await definitions.EditorDiagnostics());
        Assert.Empty(definitions.BuildFindings());
        Assert.Equal(4, definitions.Run().Services.Count);
    }
}
