using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What code may do that cannot be followed.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Static members that a function mentions which code outside of the interpreter has, and may call at any time.</summary>
    private readonly HashSet<ISymbol> _leaked = new(SymbolEqualityComparer.Default);

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
            EscapeValue(value);
            switch (child)
            {
                case IAssignmentOperation assignment:
                    Forget(assignment.Target, scope);
                    break;
                case IIncrementOrDecrementOperation increment:
                    Forget(increment.Target, scope);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    Forget(argument.Value, scope);
                    break;
            }

            ISymbol? callee = child switch
            {
                IInvocationOperation { TargetMethod: var method } => method,
                IMethodReferenceOperation { Method: var method } => method,
                IObjectCreationOperation { Constructor: { } constructor } => constructor,
                IPropertyReferenceOperation { Property: var property } => property,
                IBinaryOperation { OperatorMethod: { } method } => method,
                IConversionOperation { OperatorMethod: { } method } => method,
                _ => null,
            };
            if (callee is null || Library.Contains(callee))
            {
                continue;
            }

            if (callee is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } && child is IInvocationOperation { Instance: { } called } && Peek(called, scope) is not Closure)
            {
                ForgetStatics();
            }

            callee = (callee is IMethodSymbol { ReducedFrom: { } extension } ? extension : callee).OriginalDefinition;
            callee = callee is IMethodSymbol { PartialImplementationPart: { } part } ? part : callee;
            if (!IsSource(callee) || !visited.Add(callee))
            {
                continue;
            }

            if (callee.IsVirtual || callee.IsAbstract || callee.IsOverride)
            {
                ForgetStatics(); // Which code runs is not known.
            }

            foreach (var reference in callee.DeclaringSyntaxReferences)
            {
                var syntax = reference.GetSyntax(cancellation);
                if (callee is IPropertySymbol declared)
                {
                    if (GetterOf(declared) is { } getter)
                    {
                        Havoc(getter, scope, visited, leaks);
                    }
                }
                else if (compilation.ContainsSyntaxTree(syntax.SyntaxTree) && OperationOf(callee, syntax) is { } body)
                {
                    Havoc(body, scope, visited, leaks);
                }
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
