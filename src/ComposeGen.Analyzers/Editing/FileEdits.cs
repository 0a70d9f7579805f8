using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Editing;

/// <summary>Two versions of a file that declare the same: which members say something else, and where everything has moved to.</summary>
internal sealed class FileEdits
{
    private readonly SyntaxTree _after;
    private readonly List<MovedText> _moved = [];
    private readonly Dictionary<TextSpan, TextSpan> _parts = new();
    private readonly List<MemberEdit> _members = [];

    private FileEdits(SyntaxTree after) => _after = after;

    /// <summary>The members that say something else.</summary>
    public IReadOnlyList<MemberEdit> Members => _members;

    /// <summary>Null if more differs than what members do and how the text is laid out.</summary>
    public static FileEdits? Between(SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        var edits = new FileEdits(after);
        return before.Options.Equals(after.Options) && edits.Pair(before.GetRoot(cancellation), after.GetRoot(cancellation)) ? edits : null;
    }

    /// <summary>The edited member that some syntax of the file as it was is part of.</summary>
    public MemberEdit? EditOf(SyntaxNode syntax) => _members.Find(edit => edit.Before.FullSpan.Contains(syntax.Span));

    /// <summary>Where something of the file as it was stands now.</summary>
    /// <returns>Null for what is not there any more.</returns>
    public Location? Place(TextSpan span)
    {
        if (_parts.TryGetValue(span, out var part))
        {
            return Location.Create(_after, part);
        }

        var index = _moved.BinarySearch(new MovedText(span, 0));
        var moved = index >= 0 ? _moved[index] : ~index > 0 ? _moved[~index - 1] : null;
        return moved is not null && moved.Before.Contains(span) ? Location.Create(_after, new TextSpan(span.Start + moved.Shift, span.Length)) : null;
    }

    private bool Pair(SyntaxNode before, SyntaxNode after)
    {
        if (IsSame(before, after))
        {
            _moved.Add(new MovedText(before.FullSpan, after.FullSpan.Start - before.FullSpan.Start));
            return true;
        }

        return before.RawKind == after.RawKind && before switch
        {
            CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax => PairParts(before, after),
            MemberDeclarationSyntax member when MemberEdit.Between(member, (MemberDeclarationSyntax)after) is { } edit => Add(edit),
            _ => PairTexts(before, after),
        };
    }

    /// <summary>The same text, spaces and comments too.</summary>
    /// <remarks>To <c>IsEquivalentTo</c> what is not there is as good as anything of the same length: it takes <c>new(5)</c> for <c>new{5}</c>.</remarks>
    private static bool IsSame(SyntaxNode before, SyntaxNode after) =>
        before.IsEquivalentTo(after) && SyntaxFactory.AreEquivalent(before, after);

    private bool PairParts(SyntaxNode before, SyntaxNode after)
    {
        var (parts, others) = (before.ChildNodesAndTokens(), after.ChildNodesAndTokens());
        if (parts.Count != others.Count)
        {
            return false;
        }

        _parts[before.Span] = after.Span;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!(parts[i].AsNode() is { } node ? others[i].AsNode() is { } other && Pair(node, other) : PairTokens(parts[i].AsToken(), others[i].AsToken())))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same text with other spaces and comments.</summary>
    private bool PairTexts(SyntaxNode before, SyntaxNode after)
    {
        _parts[before.Span] = after.Span;
        return SyntaxFactory.AreEquivalent(before, after);
    }

    private bool PairTokens(SyntaxToken before, SyntaxToken after)
    {
        _parts[before.Span] = after.Span;
        return before.RawKind == after.RawKind && before.Text == after.Text;
    }

    private bool Add(MemberEdit edit)
    {
        _members.Add(edit);
        foreach (var (before, after) in edit.Names)
        {
            _parts[before] = after;
        }

        return true;
    }
}
