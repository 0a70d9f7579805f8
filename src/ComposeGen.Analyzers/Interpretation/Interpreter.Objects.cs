using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Objects whose initialisers are being evaluated, the innermost last.</summary>
    private readonly Stack<object?> _receivers = new();

    private object? Create(IObjectCreationOperation creation, Scope scope)
    {
        var created = Construct(creation, scope);
        if (creation.Initializer is { } initializer)
        {
            if (created == Unknown)
            {
                Escape(initializer, scope);
            }
            else
            {
                Initialize(created, initializer, scope);
            }
        }

        return created;
    }

    private object? Construct(IObjectCreationOperation creation, Scope scope)
    {
        if (creation.Constructor is not { } constructor)
        {
            return Escape(creation, scope);
        }

        if (Library.Contains(constructor))
        {
            return ConstructLibrary(creation, constructor, scope);
        }

        return constructor.ContainingType.OriginalDefinition.ToDisplayString() switch
        {
            "System.Collections.Generic.List<T>" when creation.Arguments.IsEmpty => new Sequence([]),
            "System.Collections.Generic.Dictionary<TKey, TValue>" when creation.Arguments.IsEmpty => new Mapping(),
            _ when IsSource(constructor.ContainingType) => ConstructInstance(creation, constructor, scope),
            _ => Escape(creation, scope),
        };
    }

    private object? ConstructLibrary(IObjectCreationOperation creation, IMethodSymbol constructor, Scope scope)
    {
        if (_library.MethodOf(constructor) is not ConstructorInfo method)
        {
            return Escape(creation, scope);
        }

        var arguments = Arguments(creation.Arguments, method.GetParameters(), scope);
        if (arguments is not null)
        {
            return WithOrigin(Call(method, null, arguments, creation.Syntax), creation.Syntax);
        }

        // An argument is not known: neither is the attribute it is named after, but the rest may be.
        if (method.DeclaringType!.GetConstructor(Type.EmptyTypes) is not { } empty || !typeof(ComposeNode).IsAssignableFrom(method.DeclaringType))
        {
            return Unknown;
        }

        var node = (ComposeNode)empty.Invoke(null);
        foreach (var parameter in method.GetParameters())
        {
            var property = char.ToUpperInvariant(parameter.Name![0]) + parameter.Name.Substring(1);
            if (AttributeKeys.Of(node, property) is not { } key)
            {
                return Unknown;
            }

            node.MarkUnknown(key);
            if (node is Service && key == "project")
            {
                node.MarkUnknown("image");
            }
        }

        return WithOrigin(node, creation.Syntax);
    }

    private void Initialize(object? target, IObjectOrCollectionInitializerOperation initializer, Scope scope)
    {
        _receivers.Push(target);
        try
        {
            var keys = new HashSet<object>();
            foreach (var item in initializer.Initializers)
            {
                RefuseKeyWrittenTwice(item, keys);
                switch (item)
                {
                    case ISimpleAssignmentOperation assignment:
                        Assign(assignment.Target, Evaluate(assignment.Value, scope), assignment.Value, scope);
                        break;
                    case IMemberInitializerOperation member:
                        var inner = Evaluate(member.InitializedMember, scope);
                        if (inner == Unknown || inner is null)
                        {
                            Escape(member.Initializer, scope);
                        }
                        else
                        {
                            Initialize(inner, member.Initializer, scope);
                        }

                        break;
                    case IInvocationOperation { TargetMethod: var method } add when IsSource(method.ReducedFrom ?? method):
                        Evaluate(add, scope); // An extension of the user's.
                        break;
                    case IInvocationOperation { TargetMethod.Name: "Add" } add:
                        AddTo(target, add.Arguments.Select(argument => Evaluate(argument.Value, scope)).ToArray(), add.Syntax);
                        break;
                    default:
                        EscapeValue(target);
                        Escape(item, scope);
                        break;
                }
            }
        }
        finally
        {
            _receivers.Pop();
        }
    }

    /// <summary>C# lets the last of two equal keys win without a word.</summary>
    private void RefuseKeyWrittenTwice(IOperation item, HashSet<object> keys)
    {
        if (item is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } element }
            && element.Arguments[0].Value is { ConstantValue: { HasValue: true, Value: string key } } argument
            && !keys.Add(key))
        {
            Refusals.Add(new Refusal("CG0004", $"The key '{key}' is written twice; keep one of them", LocationOf(argument.Syntax)));
        }
    }

    private void AddTo(object? target, object?[] arguments, SyntaxNode syntax)
    {
        switch (target)
        {
            case Sequence sequence when arguments.Length == 1:
                sequence.Items.Add(arguments[0]);
                break;
            case Mapping mapping when arguments.Length == 2 && arguments[0] is { } key && Mapping.IsKey(key):
                mapping.Set(key, arguments[1]);
                break;
            case Mapping mapping:
                EscapeValue(mapping); // It may take the place of any entry.
                break;
            case ComposeCollection collection:
                MemberOrigins.AddItem(collection, LocationOf(syntax));
                if (arguments.Contains(Unknown)
                    || Library.AddMethodOf(collection.GetType(), arguments.Length) is not { } add)
                {
                    collection.MarkIncomplete();
                    break;
                }

                var parameters = add.GetParameters();
                var coerced = arguments.Select((argument, i) => Coerce(argument, parameters[i].ParameterType)).ToArray();
                if (coerced.Contains(Unknown) || Call(add, collection, coerced, syntax) == Unknown)
                {
                    collection.MarkIncomplete();
                }

                break;
            default:
                EscapeValue(target);
                break;
        }
    }

    private static object? Copied(object? value)
    {
        if (value is not Instance { Type.IsValueType: true } instance)
        {
            return value;
        }

        var copy = new Instance(instance.Type);
        foreach (var member in instance.Members)
        {
            copy.Members[member.Key] = Copied(member.Value);
        }

        return copy;
    }

    private object? Assign(IOperation target, object? value, IOperation source, Scope scope)
    {
        value = Copied(value);
        if (source.Parent is ISimpleAssignmentOperation { IsRef: true })
        {
            Forget(target, scope);
            return Escape(source, scope);
        }

        if (target is IPropertyReferenceOperation { Property: { } assigned, Instance: var owner } && !Library.Contains(assigned) && IsSource(assigned) && SetterOf(assigned) is { } setter)
        {
            Havoc(setter, scope, new HashSet<ISymbol>(SymbolEqualityComparer.Default), leaks: false);
            EscapeValue(owner is null ? null : Evaluate(owner, scope));
            return value;
        }

        switch (target)
        {
            case ILocalReferenceOperation local:
                scope.Set(local.Local, _assignedAnyTime.Contains(local.Local) ? Unknown : value);
                break;
            case IParameterReferenceOperation parameter:
                scope.Set(parameter.Parameter, _assignedAnyTime.Contains(parameter.Parameter) ? Unknown : value);
                break;
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                SetStaticValue(field.Field, value);
                break;
            case IFieldReferenceOperation field when Evaluate(field.Instance, scope) is Instance instance:
                instance.Members[field.Field.Name] = value;
                break;
            case IPropertyReferenceOperation { Property.IsStatic: true } property when !Library.Contains(property.Property):
                SetStaticValue(property.Property, value);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(Evaluate(property.Instance, scope), property, RefuseInitialisedLater(source, value), source, scope);
                break;
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                AssignElement(Evaluate(element.ArrayReference, scope), Evaluate(element.Indices[0], scope), value, source.Syntax);
                break;
            case IDiscardOperation:
                break;
            default:
                Escape(target, scope);
                break;
        }

        return value;
    }

    private void AssignProperty(object? target, IPropertyReferenceOperation property, object? value, IOperation source, Scope scope)
    {
        switch (target)
        {
            case Instance instance:
                instance.Members[property.Property.Name] = value;
                break;
            case Mapping or Sequence or ComposeCollection when property.Arguments.Length == 1:
                AssignElement(target, Evaluate(property.Arguments[0].Value, scope), value, source.Syntax);
                break;
            case ComposeNode node:
                AssignAttribute(node, property.Property.Name, value, source);
                break;
            default:
                EscapeValue(target);
                break;
        }
    }

    private void AssignAttribute(ComposeNode node, string property, object? value, IOperation source)
    {
        var key = AttributeKeys.Of(node, property);
        if (key is not null)
        {
            MemberOrigins.Set(node, key, LocationOf(source.Syntax));
        }

        var member = Library.PropertyOf(node.GetType(), property);
        var coerced = value == Unknown || member is null ? Unknown : Coerce(value, member.PropertyType);
        if (coerced != Unknown && !_changedAnyTime.Contains(node) && member!.SetMethod is { } setter && Call(setter, node, [coerced], source.Syntax) != Unknown)
        {
            return;
        }

        if (key is not null)
        {
            node.MarkUnknown(key);
        }
        else if (node is NamedNode named && property == nameof(NamedNode.Key))
        {
            named.IsKeyUnknown = true;
        }
        else
        {
            node.MarkAllUnknown();
        }
    }

    private void AssignElement(object? target, object? key, object? value, SyntaxNode syntax)
    {
        switch (target)
        {
            case Mapping mapping when key is not null && Mapping.IsKey(key):
                mapping.Set(key, value);
                break;
            case Sequence { IsIncomplete: false } sequence when key is int index && index >= 0 && index < sequence.Items.Count:
                sequence.Items[index] = value;
                break;
            case ComposeCollection collection when key is string name && value != Unknown
                && collection.GetType().GetProperty("Item", [typeof(string)]) is { SetMethod: { } setter } item
                && Coerce(value, item.PropertyType) is var coerced && coerced != Unknown:
                MemberOrigins.Set(collection, name, LocationOf(syntax));
                Call(setter, collection, [name, coerced], syntax);
                break;
            default:
                EscapeValue(target);
                break;
        }
    }

    private object? With(IWithOperation with, Scope scope)
    {
        var copy = Evaluate(with.Operand, scope) switch
        {
            ComposeNode node => node.Copy(),
            Instance instance => CopyOf(instance),
            _ => Unknown,
        };
        if (copy == Unknown)
        {
            return Escape(with.Initializer, scope);
        }

        if (copy is ComposeNode named)
        {
            named.Origin = LocationOf(with.Syntax);
        }

        Initialize(copy, with.Initializer, scope);
        return copy;

        static Instance CopyOf(Instance instance)
        {
            var copy = new Instance(instance.Type);
            foreach (var member in instance.Members)
            {
                copy.Members[member.Key] = member.Value;
            }

            return copy;
        }
    }

    private object? Array(IArrayCreationOperation array, Scope scope)
    {
        if (array.Initializer is { } initializer && array.DimensionSizes.Length == 1)
        {
            return new Sequence(initializer.ElementValues.Select(element => Evaluate(element, scope)).ToList());
        }

        return array.DimensionSizes.Length == 1 && Evaluate(array.DimensionSizes[0], scope) is int and >= 0 and < 10_000 and var size
            && array.Type is IArrayTypeSymbol { ElementType.IsReferenceType: true }
            ? new Sequence(new object?[size])
            : Escape(array, scope);
    }

    private object? Element(IArrayElementReferenceOperation element, Scope scope) =>
        Evaluate(element.ArrayReference, scope) is Sequence { IsIncomplete: false } sequence && element.Indices.Length == 1
            && Evaluate(element.Indices[0], scope) is int index && index >= 0 && index < sequence.Items.Count
            ? sequence.Items[index]
            : Unknown;

    private object Anonymous(IAnonymousObjectCreationOperation creation, Scope scope)
    {
        var instance = new Instance((INamedTypeSymbol)creation.Type!);
        foreach (var item in creation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (item.Target is IPropertyReferenceOperation property)
            {
                instance.Members[property.Property.Name] = Evaluate(item.Value, scope);
            }
        }

        return instance;
    }
}
