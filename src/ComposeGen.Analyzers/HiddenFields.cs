using System.Collections.Concurrent;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers;

/// <summary>
/// Fields that hold part of the model in something that is not taken in, such as <c>Lazy&lt;Service&gt;</c> or a tuple. One
/// that the class reads elsewhere is a means to an end, and nothing is wrong.
/// </summary>
internal static class HiddenFields
{
    public static void Register(SymbolStartAnalysisContext context, INamedTypeSymbol type)
    {
        var hidden = new ConcurrentDictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        var read = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        foreach (var member in type.GetMembers().Where(static member => member.DeclaredAccessibility == Accessibility.Private))
        {
            if (AppMembers.HiddenKindOf(member) is { } kind)
            {
                hidden[member] = kind;
            }
        }

        context.RegisterOperationAction(initializer => FindWidened(initializer.Operation, hidden), OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
        context.RegisterOperationAction(
            reference =>
            {
                if (reference.Operation is IMemberReferenceOperation { Member: var member } && !IsTarget(reference.Operation))
                {
                    read[member] = true;
                }
            },
            OperationKind.FieldReference, OperationKind.PropertyReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var field in hidden.Where(field => !read.ContainsKey(field.Key)))
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(DefinitionRules.NotTakenIn.Id), field.Key.Locations[0],
                    $"'{field.Key.Name}' holds a {field.Value.ToLowerInvariant()} that is not part of the application, since its type is none of the model's nor a collection of them; make it a field of type {field.Value}").With(ComposeAppAnalyzer.PresetOf(end.Options)));
            }
        });
    }

    /// <summary>A field of type <c>object</c> says with its initialiser what it holds.</summary>
    private static void FindWidened(IOperation initializer, ConcurrentDictionary<ISymbol, string> hidden)
    {
        if (initializer is not ISymbolInitializerOperation { Value: IConversionOperation { IsImplicit: true, Operand.Type: var type } } || AppMembers.KindOfValue(type) is not { } kind)
        {
            return;
        }

        var members = initializer switch
        {
            IFieldInitializerOperation field => field.InitializedFields.Cast<ISymbol>(),
            IPropertyInitializerOperation property => property.InitializedProperties.Cast<ISymbol>(),
            _ => [],
        };
        foreach (var member in members.Where(static member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Private }
            && (member as IFieldSymbol)?.Type.SpecialType == SpecialType.System_Object | (member as IPropertySymbol)?.Type.SpecialType == SpecialType.System_Object))
        {
            hidden[member] = kind;
        }
    }

    private static bool IsTarget(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
}
