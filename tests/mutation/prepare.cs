#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false

// Makes a copy of the sources ready for dotnet-stryker: prepare.cs <sources> <folder or file>…
//
// What lies in none of the folders is switched off. In the others, guards that declare what follows them uses, as in
//     if (Find(x) is not { } found || found.IsOld) return;
// are taken apart into one statement for each alternative. Some mutations of such a guard leave the variable unassigned, the compiler
// says so where the variable is used, and dotnet-stryker then gives up all mutations of that method. Lines keep their numbers.

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

const string Off = "/* Stryker disable all */ ";
const string OffOnce = "/* Stryker disable once all */ ";

var sources = Path.GetFullPath(args[0]);
foreach (var path in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories))
{
    var relative = Path.GetRelativePath(sources, path).Replace('\\', '/');
    if (relative.StartsWith("bin/", StringComparison.Ordinal) || relative.StartsWith("obj/", StringComparison.Ordinal))
        continue;
    var text = File.ReadAllText(path);
    var isChosen = args.Skip(1).Any(chosen => relative == chosen || relative.StartsWith(chosen.TrimEnd('/') + "/", StringComparison.Ordinal));
    File.WriteAllText(path, isChosen ? TakenApart(text) : Off + text);
}

static string TakenApart(string text)
{
    var guards = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<IfStatementSyntax>()
        .Where(static guard => guard is { Else: null, Parent: BlockSyntax } && Declares(guard.Condition) && Leaves(guard.Statement));
    foreach (var guard in guards.OrderByDescending(static guard => guard.SpanStart))
        text = text[..guard.SpanStart] + string.Join(' ', Alternatives(guard).Select(part => Written(guard, part, text))) + text[guard.Span.End..];
    return text;
}

static IEnumerable<ExpressionSyntax> Alternatives(IfStatementSyntax guard)
{
    var parts = new Stack<ExpressionSyntax>();
    var rest = guard.Condition;
    while (rest is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either)
    {
        parts.Push(either.Right);
        rest = either.Left;
    }

    parts.Push(rest);
    return parts;
}

// Each alternative begins where it began, so the line breaks before it go with it.
static string Written(IfStatementSyntax guard, ExpressionSyntax part, string text)
{
    var isFirst = part.SpanStart == guard.Condition.SpanStart;
    var before = isFirst ? "" : new string('\n', LinesIn(text[EndOfPrevious(part)..part.SpanStart]));
    var isLast = part.Span.End == guard.Condition.Span.End;
    var body = isLast ? text[guard.CloseParenToken.Span.End..guard.Span.End] : " " + guard.Statement.ToString().ReplaceLineEndings(" ");
    var off = Declares(part) ? OffOnce : "";
    return HasValue(guard.Statement) ? $"{before}if ({off}{part}){body}" : $"{before}{off}if ({part}){body}";
}

static int EndOfPrevious(ExpressionSyntax part) => ((BinaryExpressionSyntax)part.Parent!).Left.Span.End;

static int LinesIn(string text) => text.Count(static character => character == '\n');

static bool Declares(ExpressionSyntax condition) => condition.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax)
    .Any(static node => node is SingleVariableDesignationSyntax);

// Then there is something to change in the statement, and only the condition is left as it is.
static bool HasValue(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(static node => node is ReturnStatementSyntax { Expression: not null } or ThrowStatementSyntax);

static bool Leaves(StatementSyntax statement) => statement switch
{
    ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax => true,
    BlockSyntax { Statements: [var only] } => Leaves(only),
    _ => false,
};
