using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private object? Convert(IConversionOperation conversion, Scope scope)
    {
        var value = Evaluate(conversion.Operand, scope);
        if (value == Unknown)
        {
            return Unknown;
        }

        if (conversion.IsTryCast && value is not null)
        {
            return Unknown;
        }

        if (conversion.OperatorMethod is not { } @operator)
        {
            return Numeric(value, conversion.Type);
        }

        if (!Library.Contains(@operator))
        {
            return Escape(conversion, scope);
        }

        if (value is null && conversion.Operand.ConstantValue is { HasValue: true, Value: null })
        {
            return null; // `x = null` needs no operator.
        }

        if (_library.MethodOf(@operator) is not { } method)
        {
            return Unknown;
        }

        if (value is null && conversion.Operand is IConditionalAccessOperation { Operation: { } before } && InitialisedLater(before))
        {
            // A `?.` hides that the field is not there yet; the conversion then fails.
            Refusals.Add(UsedTooEarly(before, @operator.Name == "op_Implicit" ? conversion.Operand.Syntax.ToString() : @operator.Name));
            return Unknown;
        }

        // The operand may need a standard conversion first, such as int to long.
        var argument = Coerce(value, method.GetParameters()[0].ParameterType);
        return argument == Unknown
            ? Unknown
            : WithOrigin(Call(method, null, [argument], conversion.Syntax), conversion.Operand.Syntax);
    }

    private static object? Numeric(object? value, ITypeSymbol? type)
    {
        if (value is null or string or bool || value is not IConvertible || type is null)
        {
            return value;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        try
        {
            return type.SpecialType switch
            {
                SpecialType.System_Char => value is int or long or short or byte ? (object)System.Convert.ToChar(value, CultureInfo.InvariantCulture) : value is char ? value : Unknown,
                SpecialType.System_Int32 or SpecialType.System_Int64 when value is double or float or decimal => Unknown,
                SpecialType.System_Int32 => System.Convert.ToInt32(value, CultureInfo.InvariantCulture),
                SpecialType.System_Int64 => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
                SpecialType.System_Double => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
                SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32
                    or SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_SByte => Unknown,
                _ => value,
            };
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            return Unknown;
        }
    }

    /// <summary>A value as the library's parameter takes it; unknown if it does not fit.</summary>
    private object? Coerce(object? value, Type type)
    {
        value = Listed(value);
        switch (value)
        {
            case null:
                return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Unknown : null;
            case Sequence { IsIncomplete: false } sequence when type.IsArray || type.IsGenericType:
                var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
                var array = System.Array.CreateInstance(element, sequence.Items.Count);
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    var item = Coerce(sequence.Items[i], element);
                    if (item == Unknown)
                    {
                        return Unknown;
                    }

                    array.SetValue(item, i);
                }

                return type.IsInstanceOfType(array) ? array : Unknown;
        }

        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is int or long or double && type.IsPrimitive)
        {
            try
            {
                return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            }
            catch (OverflowException)
            {
                return Unknown;
            }
        }

        return type.IsInstanceOfType(value) ? value : Unknown;
    }

    private object? Interpolate(IInterpolatedStringOperation text, Scope scope)
    {
        var result = "";
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } }:
                    result += literal;
                    break;
                case IInterpolationOperation hole when Formatted(hole, scope) is { } formatted:
                    result += formatted;
                    break;
                default:
                    return Unknown;
            }
        }

        return result;
    }

    /// <summary>The text of a hole, if it is the same in every culture.</summary>
    private string? Formatted(IInterpolationOperation hole, Scope scope)
    {
        var value = Evaluate(hole.Expression, scope);
        var format = hole.FormatString?.ConstantValue is { HasValue: true, Value: string text } ? text : null;
        if (hole.Alignment is not null || value == Unknown)
        {
            return null;
        }

        return value switch
        {
            null => "",
            string literal => literal,
            bool or char => value.ToString(),
            int or long => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture),
            Variable or Scalar => null,
            _ => null,
        };
    }

    private object? InterpolateText(IInterpolatedStringHandlerCreationOperation handler, Scope scope)
    {
        if (_library.TypeOf(handler.Type) != typeof(Text) || handler.Content is not IInterpolatedStringOperation content)
        {
            return Escape(handler, scope);
        }

        var text = new Text(0, content.Parts.Length);
        foreach (var part in content.Parts)
        {
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } || call.Arguments.Length == 0)
            {
                return Unknown;
            }

            switch (Evaluate(call.Arguments[0].Value, scope))
            {
                case string literal:
                    text.AppendLiteral(literal);
                    break;
                case Variable variable:
                    text.AppendFormatted(variable);
                    break;
                case Text other:
                    text.AppendFormatted(other);
                    break;
                case bool or int or long or double when call.Arguments.Length == 1:
                    text.AppendFormatted(Evaluate(call.Arguments[0].Value, scope));
                    break;
                case null when RefuseInitialisedLater(call.Arguments[0].Value, null) == Unknown:
                    return Unknown;
                case null:
                    break;
                default:
                    return Unknown;
            }
        }

        return WithOrigin(text, handler.Syntax);
    }

    /// <summary>
    /// <c>[a, b]</c>. The operation's interface is newer than the compiler this is built against, so its children are
    /// read by what they are.
    /// </summary>
    private object? CollectionExpression(IOperation expression, Scope scope)
    {
        var items = new List<(object? Value, SyntaxNode Syntax)>();
        var incomplete = false;
        foreach (var child in expression.ChildOperations)
        {
            if (child.Syntax is SpreadElementSyntax)
            {
                var spread = Evaluate(child.ChildOperations.FirstOrDefault(), scope);
                incomplete |= !TryItems(spread, out var spreadItems);
                items.AddRange(spreadItems.Select(item => (item, child.Syntax)));
            }
            else
            {
                items.Add((Evaluate(child, scope), child.Syntax));
            }
        }

        if (_library.TypeOf(expression.Type) is { } type && typeof(ComposeCollection).IsAssignableFrom(type))
        {
            var collection = (ComposeCollection)Activator.CreateInstance(type)!;
            items.ForEach(item => AddTo(collection, [item.Value], item.Syntax));
            if (incomplete)
            {
                collection.MarkIncomplete();
            }

            return collection;
        }

        return new Sequence(items.Select(static item => item.Value)) { IsIncomplete = incomplete };
    }
}
