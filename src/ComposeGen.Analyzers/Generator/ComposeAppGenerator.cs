using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Generator;

/// <summary>Completes the class of an application: collects its fields into one Compose file, and tells the build where it is.</summary>
[Generator]
public sealed class ComposeAppGenerator : IIncrementalGenerator
{
    internal const string AppsStep = "Apps";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var apps = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnown.ComposeAppAttribute, static (node, _) => IsCandidate(node), static (match, _) => Read(match))
            .Where(static app => app is not null)
            .WithTrackingName(AppsStep);

        context.RegisterSourceOutput(apps, static (output, app) =>
            output.AddSource(app!.HintName, SourceText.From(AppWriter.Write(app), Encoding.UTF8, SourceHashAlgorithm.Sha256)));
    }

    private static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax { TypeParameterList: null, Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && declaration.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static AppModel? Read(GeneratorAttributeSyntaxContext match)
    {
        var type = (INamedTypeSymbol)match.TargetSymbol;
        var attribute = match.Attributes[0];
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not string name)
        {
            return null;
        }

        return new AppModel(
            type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            Path.GetFileName(match.TargetNode.SyntaxTree.FilePath),
            name,
            Option(attribute, "OwnerImage"),
            Option(attribute, "OutputDirectory"),
            new EquatableArray<string>(AppMembers.Of(type).Where(static member => !AppOverlays.NamesOf(member.Symbol).Any()).Select(static member => member.Symbol.Name)),
            new EquatableArray<OverlayModel>(AppOverlays.Of(type).All.Select(static overlay => new OverlayModel(
                overlay.Name,
                new EquatableArray<string>(overlay.Members.Where(static member => member is not IMethodSymbol).Select(static member => member.Name)),
                new EquatableArray<string>(overlay.Methods.Select(static method => AppWriter.Identifier(method.Name) + (method.Parameters.IsEmpty ? "()" : "(file)")))))));
    }

    private static string? Option(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
}
