using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Places and objects whose values are not known any more.</summary>
internal sealed partial class Interpreter
{
    private void Forget(IOperation target, Scope scope)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                scope.Set(local.Local, Unknown);
                break;
            case IParameterReferenceOperation parameter:
                scope.Set(parameter.Parameter, Unknown);
                break;
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                SetStaticValue(field.Field, Unknown);
                break;
            case IPropertyReferenceOperation { Property.IsStatic: true } property when !Library.Contains(property.Property):
                SetStaticValue(property.Property, Unknown);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Forget(element, scope);
                }

                break;
        }
    }

    private void ForgetStatics()
    {
        foreach (var member in _statics.ToList())
        {
            EscapeValue(member.Value);
            if (member.Value is not (null or ComposeNode or Closure))
            {
                _statics[member.Key] = Unknown;
            }
        }
    }

    /// <summary>Something outside may change this object: nothing of it is known any more.</summary>
    private void EscapeValue(object? value)
    {
        switch (value)
        {
            case ComposeNode node:
                node.MarkAllUnknown();
                break;
            case ComposeCollection collection:
                collection.MarkIncomplete();
                if (collection is IComposeList nodes)
                {
                    foreach (var item in nodes.Known.OfType<NamedNode>())
                    {
                        item.MarkAllUnknown();
                    }
                }

                break;
            case Sequence sequence:
                var items = sequence.Items.ToList();
                sequence.IsIncomplete = true;
                if (sequence.Items.Count > 0)
                {
                    sequence.Items.Clear();
                    items.ForEach(EscapeValue);
                }

                break;
            case Mapping mapping:
                var entries = mapping.Entries.ToList();
                mapping.IsIncomplete = true;
                mapping.Entries.Clear();
                entries.ForEach(entry => EscapeValue(entry.Value));
                break;
            case Instance instance:
                var members = instance.Members.ToList();
                foreach (var member in members)
                {
                    instance.Members[member.Key] = Unknown;
                }

                members.ForEach(member => EscapeValue(member.Value));
                break;
            case Closure closure when _escaping.Add(closure):
                if (closure.Body is { } body)
                {
                    Havoc(body, closure.Scope, new HashSet<ISymbol>(SymbolEqualityComparer.Default), leaks: true);
                }

                break;
        }
    }
}
