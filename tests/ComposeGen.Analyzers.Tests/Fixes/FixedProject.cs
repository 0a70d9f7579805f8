using System.Collections.Immutable;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>Definitions in a workspace, and what the fixes make of them. Every fix that is applied here is held to the same conditions.</summary>
internal sealed class FixedProject
{
    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The rules of which at least one finding may be fixed.</summary>
    public static IEnumerable<string> FixableIds => Providers.SelectMany(static provider => provider.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal);

    private readonly Project _project;

    /// <summary>The rule that it is about, if information on others is to be left aside.</summary>
    private readonly string? _rule;

    private FixedProject(Project project, string? rule)
    {
        _project = project;
        _rule = rule;
    }

    public static FixedProject Of(params string[] files) => For(null, files);

    /// <summary>The same, with what a rule has to say even if that is information only, and with a stack if that is its matter.</summary>
    public static FixedProject For(string? rule, params string[] files)
    {
        var source = Definitions.Of(files).Source;
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, source.AssemblyName!, source.AssemblyName!, LanguageNames.CSharp,
            compilationOptions: source.Options, parseOptions: source.SyntaxTrees[0].Options, metadataReferences: source.References));
        foreach (var tree in source.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        }

        var properties = $"is_global = true\n{WellKnown.TargetNames} = {TargetsFor(rule).ToString().Replace(" ", "").ToLowerInvariant()}\n";
        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(properties), filePath: "/.globalconfig");
        return new FixedProject(solution.GetProject(id)!, rule);
    }

    public Task<IReadOnlyList<Diagnostic>> Findings() => Diagnostics(_project, _rule);

    /// <summary>The fixes offered for each finding.</summary>
    public async Task<IReadOnlyList<(Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action)>> Offers()
    {
        var offers = new List<(Diagnostic, CodeFixProvider, CodeAction)>();
        foreach (var diagnostic in await Findings())
        {
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var context = new CodeFixContext(
                    _project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => offers.Add((diagnostic, provider, action)), CancellationToken.None);
                await provider.RegisterCodeFixesAsync(context);
            }
        }

        return offers;
    }

    /// <summary>The keys of what is offered for a rule, in the order of the offers.</summary>
    public async Task<IReadOnlyList<string>> KeysFor(string rule) =>
        [.. (await Offers()).Where(offer => offer.Diagnostic.Id == rule).Select(static offer => offer.Action.EquivalenceKey!).Distinct()];

    /// <summary>Applies the first fix with a key, or of a repair of any rule.</summary>
    public async Task<FixedProject> Fix(string key)
    {
        var (diagnostic, _, action) = (await Offers()).First(offer => IsOf(offer.Action, key));
        var after = await Apply(action);
        await after.Holds(this, Key(diagnostic));
        return after;
    }

    /// <summary>Applies all fixes with a key at once; those of a repair rule by rule.</summary>
    public async Task<FixedProject> FixAll(string key, FixAllScope scope = FixAllScope.Project, bool isKeyGiven = true)
    {
        var after = this;
        foreach (var own in (await Offers()).Where(offer => IsOf(offer.Action, key)).Select(static offer => offer.Action.EquivalenceKey!).Distinct())
        {
            after = await after.FixAllOfRule(own, scope, isKeyGiven);
        }

        Assert.NotSame(this, after);
        return after;
    }

    private async Task<FixedProject> FixAllOfRule(string key, FixAllScope scope, bool isKeyGiven)
    {
        var offers = (await Offers()).Where(offer => offer.Action.EquivalenceKey == key).ToList();
        var provider = offers[0].Provider;
        var source = new DiagnosticSource(await Findings());
        var equivalenceKey = isKeyGiven ? key : null;
        var context = scope == FixAllScope.Document
            ? new FixAllContext(_project.GetDocument(offers[0].Diagnostic.Location.SourceTree)!, provider, scope, equivalenceKey, provider.FixableDiagnosticIds, source, CancellationToken.None)
            : new FixAllContext(_project, provider, scope, equivalenceKey, provider.FixableDiagnosticIds, source, CancellationToken.None);
        var after = await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
        await after.Holds(this, [.. offers.Where(offer => scope != FixAllScope.Document || offer.Diagnostic.Location.SourceTree == offers[0].Diagnostic.Location.SourceTree)
            .Select(static offer => Key(offer.Diagnostic))]);
        return after;
    }

    /// <summary>The text of a file; the members of the application's class only, where only those were given.</summary>
    public async Task<string> Text(int file = 0)
    {
        var text = (await _project.Documents.Single(document => document.Name == $"File{file}.cs").GetTextAsync()).ToString();
        var lines = text.Split('\n');
        return lines[0] == "[ComposeApp(\"app\")]" ? string.Join("\n", lines[3..^1]) : text;
    }

    private async Task<FixedProject> Apply(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        return new FixedProject(operation.ChangedSolution.GetProject(_project.Id)!, _rule);
    }

    /// <summary>The findings are gone, no other has come, the result compiles, runs, and is formatted.</summary>
    private async Task Holds(FixedProject before, params string[] gone)
    {
        var remaining = (await Findings()).Where(diagnostic => !ProjectFindings.MayRemain(diagnostic) || gone.Contains(Key(diagnostic))).Select(Key).ToList();
        var expected = (await before.Findings()).Select(Key).ToList();
        foreach (var key in gone)
        {
            expected.Remove(key);
        }

        Assert.All(remaining, key => Assert.True(expected.Remove(key), "A fix left or made: " + key));

        var files = new List<string>();
        foreach (var document in _project.Documents.Where(static document => document.Name != "Usings.cs"))
        {
            var text = (await document.GetTextAsync()).ToString();
            files.Add(text);
            if (await IsFormatted(before._project.GetDocument(document.Id)!))
            {
                Assert.Equal(text, (await (await Formatter.FormatAsync(document)).GetTextAsync()).ToString());
            }
        }

        var definitions = Definitions.Of(TargetsFor(_rule), [.. files]);
        Assert.Empty(definitions.Compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Error));
        if (!remaining.Exists(static key => key.StartsWith("CG0", StringComparison.Ordinal)))
        {
            definitions.Run();
        }
    }

    private static async Task<bool> IsFormatted(Document document) =>
        (await document.GetTextAsync()).ContentEquals(await (await Formatter.FormatAsync(document)).GetTextAsync());

    /// <summary>A key is that of a repair with the rule before it.</summary>
    private static bool IsOf(CodeAction action, string key) => action.EquivalenceKey == key || action.EquivalenceKey!.EndsWith("." + key, StringComparison.Ordinal);

    private static string Key(Diagnostic diagnostic) => diagnostic.Id + ": " + diagnostic.GetMessage(null);

    private static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Project project, string? rule)
    {
        var analysis = (await project.GetCompilationAsync())!.WithAnalyzers([new ComposeAppAnalyzer()], project.AnalyzerOptions);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "CG5101" || diagnostic.Id == rule || !Information.Ids.Contains(diagnostic.Id)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static OutputTargets TargetsFor(string? rule) =>
        rule?.StartsWith("CG50", StringComparison.Ordinal) == true ? OutputTargets.Compose | OutputTargets.Stack : OutputTargets.Compose;

    private sealed class DiagnosticSource(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }
    }
}
