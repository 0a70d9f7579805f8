using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Objects of types that the user declared: records and classes that hold settings.</summary>
internal sealed partial class Interpreter
{
    private object? ConstructInstance(IObjectCreationOperation creation, IMethodSymbol constructor, Scope scope)
    {
        var type = constructor.ContainingType;
        if (type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) })
        {
            return Escape(creation, scope);
        }

        var instance = new Instance(type);
        var inner = new Scope(instance: instance);
        if (!Bind(constructor, creation.Arguments, scope, inner))
        {
            return Escape(creation, scope);
        }

        EnterType(type);
        return Guarded(() =>
        {
            InitializeMembers(instance, type, inner);
            RunConstructor(instance, constructor, inner);
            return instance;
        }, creation, scope);
    }

    private void InitializeMembers(Instance instance, INamedTypeSymbol type, Scope scope)
    {
        foreach (var member in type.GetMembers())
        {
            if (!member.IsStatic && member is IFieldSymbol or IPropertySymbol && InitializerOf(member) is { } initializer)
            {
                instance.Members[member.Name] = Evaluate(initializer.Value, scope);
            }
            else if (!member.IsStatic && member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false })
            {
                instance.Members[member.Name] = DefaultOf(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type);
            }
        }
    }

    private void RunConstructor(Instance instance, IMethodSymbol constructor, Scope scope)
    {
        switch (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation))
        {
            case ConstructorDeclarationSyntax { Initializer: null } declaration:
                Execute(BodyOf(OperationOf(constructor, declaration)), scope);
                break;
            case ConstructorDeclarationSyntax:
                throw new InterpretationAbortedException();
            case RecordDeclarationSyntax:
                foreach (var parameter in constructor.Parameters)
                {
                    if (instance.Type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property && InitializerOf(property) is null)
                    {
                        instance.Members[parameter.Name] = scope.Get(parameter);
                    }
                }

                break;
        }

        // A primary constructor's parameters stay in reach of the type's members.
        foreach (var parameter in constructor.Parameters)
        {
            instance.Members["<" + parameter.Name + ">"] = scope.Get(parameter);
        }
    }

    private static object? DefaultOf(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } => null,
        { SpecialType: SpecialType.System_Boolean } => false,
        { SpecialType: SpecialType.System_Int32 } => 0,
        { SpecialType: SpecialType.System_Int64 } => 0L,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => null,
        _ => Unknown,
    };

    private object? InstanceMember(Instance instance, IPropertySymbol property)
    {
        if (GetterOf(property) is { } getter)
        {
            return CallBody(property.GetMethod, getter, new Scope(instance: instance));
        }

        return instance.Members.TryGetValue(property.Name, out var value) ? Copied(value) : Unknown;
    }
}
