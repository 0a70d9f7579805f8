using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What code may do that cannot be followed.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Static members that a function mentions which code outside of the interpreter has, and may call at any time.</summary>
    private readonly HashSet<ISymbol> _leaked = new(SymbolEqualityComparer.Default);

    /// <summary>Variables that such a function assigns.</summary>
    private readonly HashSet<ISymbol> _assignedAnyTime = new(SymbolEqualityComparer.Default);

    /// <summary>Nodes that such a function mentions.</summary>
    private readonly HashSet<ComposeNode> _changedAnyTime = [];

    /// <summary>Functions that have leaked already.</summary>
    private readonly HashSet<Closure> _escaping = [];

    /// <summary>
    /// An expression that is not understood may have run: whatever it, and all code of the user that it may reach, mentions
    /// may have changed, and whatever they assign is not known any more.
    /// </summary>
    private object Escape(IOperation operation, Scope scope)
    {
        Havoc(operation, scope, new HashSet<ISymbol>(SymbolEqualityComparer.Default), leaks: false);
        return Unknown;
    }

    private void Havoc(IOperation operation, Scope scope, HashSet<ISymbol> visited, bool leaks)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var child in operation.DescendantsAndSelf())
        {
            var value = child switch
            {
                ILocalReferenceOperation local => scope.Get(local.Local),
                IParameterReferenceOperation parameter => scope.Get(parameter.Parameter),
                IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when !Library.Contains(field) => Leak(field, leaks),
                IPropertyReferenceOperation { Property: { IsStatic: true } property } when !Library.Contains(property) => Leak(property, leaks),
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when _receivers.Count > 0 => _receivers.Peek(),
                IInstanceReferenceOperation => scope.Instance,
                _ => null,
            };
            EscapeAnyTime(value, leaks);
            if (!leaks && child is IAnonymousFunctionOperation { Body: { } function })
            {
                // Whoever gets the function may keep it.
                Havoc(function, scope, new HashSet<ISymbol>(SymbolEqualityComparer.Default), leaks: true);
            }

            switch (child)
            {
                case IAssignmentOperation assignment:
                    Forget(assignment.Target, scope, leaks);
                    break;
                case IIncrementOrDecrementOperation increment:
                    Forget(increment.Target, scope, leaks);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    Forget(argument.Value, scope, leaks);
                    break;
            }

            HavocCallee(child, scope, visited, leaks);
        }
    }

    /// <summary>Whatever code of the user an operation may run.</summary>
    private void HavocCallee(IOperation operation, Scope scope, HashSet<ISymbol> visited, bool leaks)
    {
        ISymbol? callee = operation switch
        {
            IInvocationOperation { TargetMethod: var method } => method,
            IMethodReferenceOperation { Method: var method } => method,
            IObjectCreationOperation { Constructor: { } constructor } => constructor,
            IPropertyReferenceOperation { Property: var property } => property,
            IBinaryOperation { OperatorMethod: { } method } => method,
            IUnaryOperation { OperatorMethod: { } method } => method,
            IConversionOperation { OperatorMethod: { } method } => method,
            _ => null,
        };
        if (operation is IForEachLoopOperation { Collection.Type: { } walked } && IsSource(walked) || operation is IUsingOperation or IUsingDeclarationOperation)
        {
            ForgetStatics(); // An enumerator or a Dispose of the user runs without being named.
        }

        if (callee is null || Library.Contains(callee))
        {
            return;
        }

        if (callee is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } && operation is IInvocationOperation { Instance: { } called } && Peek(called, scope) is not Closure)
        {
            ForgetStatics();
        }

        callee = (callee is IMethodSymbol { ReducedFrom: { } extension } ? extension : callee).OriginalDefinition;
        callee = callee is IMethodSymbol { PartialImplementationPart: { } part } ? part : callee;
        HavocType(callee, scope, visited, leaks);
        if (!IsSource(callee) || !visited.Add(callee))
        {
            return;
        }

        if (callee.IsVirtual || callee.IsAbstract || callee.IsOverride)
        {
            ForgetStatics(); // Which code runs is not known.
        }

        var bodies = callee is IPropertySymbol declared
            ? [GetterOf(declared), SetterOf(declared)]
            : callee.DeclaringSyntaxReferences.Select(reference => OperationOf(callee, reference.GetSyntax(cancellation)));
        foreach (var body in bodies.OfType<IOperation>())
        {
            Havoc(body, scope, visited, leaks || operation is IMethodReferenceOperation);
        }
    }

    /// <summary>Initialisers run without being called.</summary>
    private void HavocType(ISymbol callee, Scope scope, HashSet<ISymbol> visited, bool leaks)
    {
        if (callee.ContainingType is not { } type || !IsSource(type) || !visited.Add(type))
        {
            return;
        }

        if (!_initialized.Contains(type) && type.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            Escape(type);
        }

        foreach (var member in type.GetMembers().Where(static member => !member.IsStatic && member is IPropertySymbol or IFieldSymbol))
        {
            if (!member.IsStatic && InitializerOf(member) is { } initializer)
            {
                Havoc(initializer, scope, visited, leaks);
            }
        }
    }

    private object? Peek(IOperation operation, Scope scope) => operation switch
    {
        ILocalReferenceOperation local => scope.Get(local.Local),
        IParameterReferenceOperation parameter => scope.Get(parameter.Parameter),
        IFieldReferenceOperation { Field: { IsStatic: true } field } => CurrentStaticValue(field),
        _ => Unknown,
    };

    private object? Leak(ISymbol member, bool leaks)
    {
        if (leaks)
        {
            _leaked.Add(member);
        }

        return member is IFieldSymbol ? StaticValue(member) : CurrentStaticValue(member);
    }
}
