using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Adds fields for named volumes above what uses them.</summary>
internal static class VolumeField
{
    /// <summary>
    /// Adds a field for each path and gives their names; null where the place is not in the class of the application,
    /// for only there does a field name its volume.
    /// </summary>
    /// <param name="context">The finding.</param>
    /// <param name="edits">Takes the changes.</param>
    /// <param name="site">What uses the volumes.</param>
    /// <param name="purposes">What each is for, such as <c>Data</c>.</param>
    /// <param name="grows">The member with that expression becomes longer than a line.</param>
    /// <param name="created">What each field is set to.</param>
    public static IReadOnlyList<string>? Add(RepairContext context, SourceEdits edits, SyntaxNode site, IReadOnlyList<string> purposes, bool grows, string created = "new()")
    {
        if (MemberOf(context, site) is not { } member)
            return null;
        var layout = new SourceLayout(site.SyntaxTree, context.Cancellation);
        var place = HasInitializer(member) ? member : ((TypeDeclarationSyntax)member.Parent!).Members.FirstOrDefault(HasInitializer) ?? member;
        var names = Names(context, PrefixOf(context, member), purposes);
        var type = context.NameOf(nameof(Volume), place);
        var declared = names.Select(name => $"{layout.IndentAt(place.SpanStart)}{ModifiersFor(place)} {type} {name} = {created};{layout.NewLine}");
        layout.InsertAbove(edits, place, string.Concat(declared), type, needsSpace: (grows && place == member) || layout.IsMultiLine(place));
        if (grows)
            layout.SeparateFromNext(edits, member);
        foreach (var name in names)
            edits.AddVolume(context.App.ToDisplayString(), name);
        return names;
    }

    /// <summary>The member of the application's class around an expression.</summary>
    private static MemberDeclarationSyntax? MemberOf(RepairContext context, SyntaxNode site) =>
        site.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(member =>
            member.Parent is TypeDeclarationSyntax type
            && SymbolEqualityComparer.Default.Equals(context.ModelOf(type).GetDeclaredSymbol(type, context.Cancellation), context.App));

    private static bool HasInitializer(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { Initializer: not null }
        || (member is FieldDeclarationSyntax field && !field.Modifiers.Any(SyntaxKind.ConstKeyword)
            && field.Declaration.Variables.Any(static variable => variable.Initializer is not null));

    private static string PrefixOf(RepairContext context, MemberDeclarationSyntax member)
    {
        var name = member switch
        {
            FieldDeclarationSyntax { Declaration: { Variables: { Count: 1 } variables, Type: var type } } when IsService(context, type) => variables[0].Identifier.ValueText,
            PropertyDeclarationSyntax { Type: var type, Identifier.ValueText: var property } when IsService(context, type) => property,
            _ => null,
        };
        return name ?? Pascal(context["service"] ?? "");
    }

    private static bool IsService(RepairContext context, TypeSyntax type) =>
        context.ModelOf(type).GetTypeInfo(type, context.Cancellation).Type is { Name: nameof(Service) } symbol && Library.Contains(symbol);

    private static List<string> Names(RepairContext context, string prefix, IReadOnlyList<string> purposes)
    {
        var taken = new HashSet<string>(context.App.GetMembers().Select(static member => member.Name), StringComparer.Ordinal) { context.App.Name };
        var keys = new HashSet<string>(
            context.File?.Volumes.Known.Where(static volume => volume is { HasKey: true, IsKeyUnknown: false }).Select(static volume => volume.Key) ?? [],
            StringComparer.Ordinal);
        return purposes.Select(purpose =>
        {
            var name = prefix + purpose;
            for (var i = 2; taken.Contains(name) || keys.Contains(FieldNames.ToKey(name)); i++)
                name = prefix + purpose + i;
            taken.Add(name);
            keys.Add(FieldNames.ToKey(name));
            return name;
        }).ToList();
    }

    /// <summary>What a volume at a path is for, from the last part of the path.</summary>
    public static string PurposeOf(string path) => Pascal(path.Substring(path.LastIndexOf('/') + 1)) is { Length: > 0 } purpose ? purpose : "Data";

    private static string Pascal(string text)
    {
        var words = new string(text.Select(static c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }

    private static string ModifiersFor(MemberDeclarationSyntax place)
    {
        var neighbour = ((TypeDeclarationSyntax)place.Parent!).Members
            .OfType<FieldDeclarationSyntax>()
            .LastOrDefault(field => field.SpanStart < place.SpanStart && field.Declaration.Type.ToString().EndsWith(nameof(Volume), StringComparison.Ordinal));
        if ((neighbour ?? place as FieldDeclarationSyntax) is { } field)
            return string.Join(" ", field.Modifiers.Select(static modifier => modifier.Text));
        var access = place.Modifiers.Where(static modifier => modifier.Kind() is
            SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword);
        return string.Join(" ", access.Select(static modifier => modifier.Text).Concat(["static", "readonly"]));
    }
}
