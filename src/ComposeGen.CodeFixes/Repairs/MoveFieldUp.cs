using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Moves a field above the first one that uses it, with the fields that it uses itself.</summary>
internal sealed class MoveFieldUp : Repair
{
    public override string Key => nameof(MoveFieldUp);

    public override string TitleFor(RepairContext context) => $"Move '{context.Node}' up";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax use
            || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } user
            || DeclarationOf(context, use, type) is not { } used
            || type.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia)))
        {
            return null;
        }

        var moved = new SortedSet<MemberDeclarationSyntax>(Comparer<MemberDeclarationSyntax>.Create(static (x, y) => x.SpanStart.CompareTo(y.SpanStart)));
        if (!Collect(context, used, user, type, moved))
            return null;

        var edits = new SourceEdits();
        var layout = new SourceLayout(type.SyntaxTree, context.Cancellation);
        var text = "";
        var wasLong = false;
        var isAnyLong = false;
        foreach (var member in moved)
        {
            if (layout.LinesOf(member) is not var (lines, gone))
                return null;
            edits.Replace(type.SyntaxTree, gone, "");
            var isLong = lines.IndexOf('\n') < lines.Length - 1;
            text += text.Length > 0 && (isLong || wasLong) ? layout.NewLine + lines : lines;
            wasLong = isLong;
            isAnyLong |= isLong;
        }

        layout.InsertAbove(edits, user, text, isAnyLong ? null : TypeOf(moved.Min!), needsSpace: wasLong || layout.IsMultiLine(user));
        return edits;
    }

    private static string? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Type.ToString(),
        PropertyDeclarationSyntax property => property.Type.ToString(),
        _ => null,
    };

    private static bool Collect(
        RepairContext context, MemberDeclarationSyntax used, MemberDeclarationSyntax user, TypeDeclarationSyntax type, SortedSet<MemberDeclarationSyntax> moved)
    {
        if (used.SpanStart <= user.SpanStart)
            return used != user;
        if (!moved.Add(used))
            return true;
        return used.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => DeclarationOf(context, name, type))
            .All(declaration => declaration is null || declaration == used || Collect(context, declaration, user, type, moved));
    }

    /// <summary>The declaration of a static field or property of a class, if it declares nothing else.</summary>
    private static MemberDeclarationSyntax? DeclarationOf(RepairContext context, ExpressionSyntax use, TypeDeclarationSyntax type)
    {
        var symbol = context.ModelOf(use).GetSymbolInfo(use, context.Cancellation).Symbol;
        if (symbol is not (IFieldSymbol { IsConst: false } or IPropertySymbol) || symbol is not { IsStatic: true, DeclaringSyntaxReferences.Length: 1 })
            return null;

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(context.Cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return declaration is FieldDeclarationSyntax { Declaration.Variables.Count: 1 } or PropertyDeclarationSyntax { Initializer: not null }
            && declaration.Parent == type ? declaration : null;
    }
}
