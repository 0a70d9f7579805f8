using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private readonly Stack<object?> _conditionalInstances = new();

    private object? Binary(IBinaryOperation binary, Scope scope)
    {
        var left = Evaluate(binary.LeftOperand, scope);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left is bool first
            && first == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr))
        {
            return first;
        }

        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left == Unknown)
        {
            return Escape(binary.RightOperand, scope); // It may not run at all.
        }

        return Combine(binary.OperatorKind, left, Evaluate(binary.RightOperand, scope), binary.OperatorMethod);
    }

    private static object? Combine(BinaryOperatorKind kind, object? left, object? right, IMethodSymbol? method)
    {
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left != Unknown && right != Unknown
            && (left is null || right is null) && (left ?? right) is null or ComposeNode)
        {
            return (left is null && right is null) == (kind == BinaryOperatorKind.Equals);
        }

        if (left == Unknown || right == Unknown || (method is not null && left is not string && right is not string))
        {
            return Unknown;
        }

        return (kind, left, right) switch
        {
            (BinaryOperatorKind.Equals, _, _) => Same(left, right),
            (BinaryOperatorKind.NotEquals, _, _) => Same(left, right) is bool same ? !same : Unknown,
            (BinaryOperatorKind.Add, string or null, string or null) => (string?)left + (string?)right,
            (BinaryOperatorKind.Add, string text, int or long or bool or char) => text + System.Convert.ToString(right, CultureInfo.InvariantCulture),
            (BinaryOperatorKind.Add, int or long or bool or char, string text) => System.Convert.ToString(left, CultureInfo.InvariantCulture) + text,
            (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, bool a, bool b) => a && b,
            (BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, bool a, bool b) => a || b,
            (BinaryOperatorKind.LeftShift, int a, int b) => a << b,
            (BinaryOperatorKind.LeftShift, long a, int b) => a << b,
            (_, int a, int b) => Integers(kind, a, b) is { } result ? result is long number ? unchecked((int)number) : result : Unknown,
            (_, long a, long b) => Integers(kind, a, b) ?? Unknown,
            (_, double a, double b) => Doubles(kind, a, b) ?? Unknown,
            _ => Unknown,
        };
    }

    private static object? Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string or int or long or bool or double or char or EnumValue, _) => left.Equals(right),
        _ when left.GetType().IsEnum => left.Equals(right),
        _ when ReferenceEquals(left, right) => true,
        (ComposeNode, ComposeNode) => false,
        _ => Unknown,
    };

    private static object? Integers(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide when b is not (0 or -1) => a / b,
        BinaryOperatorKind.Remainder when b is not (0 or -1) => a % b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => null,
    };

    private static object? Doubles(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.GreaterThan => a > b,
        _ => null,
    };

    private object? Unary(IUnaryOperation unary, Scope scope) => (unary.OperatorKind, Evaluate(unary.Operand, scope)) switch
    {
        (UnaryOperatorKind.Not, bool value) => !value,
        (UnaryOperatorKind.Minus, int value) => -value,
        (UnaryOperatorKind.Minus, long value) => -value,
        (UnaryOperatorKind.Minus, double value) => -value,
        (UnaryOperatorKind.Plus, var value) => value,
        _ => Unknown,
    };

    private object? Conditional(IConditionalOperation conditional, Scope scope)
    {
        switch (Evaluate(conditional.Condition, scope))
        {
            case true:
                return Evaluate(conditional.WhenTrue, scope);
            case false:
                return Evaluate(conditional.WhenFalse, scope);
            default:
                Escape(conditional.WhenTrue, scope);
                return Escape(conditional.WhenFalse!, scope);
        }
    }

    private object? Coalesce(ICoalesceOperation coalesce, Scope scope)
    {
        var value = Evaluate(coalesce.Value, scope);
        return value is null ? Evaluate(coalesce.WhenNull, scope) : value == Unknown ? Escape(coalesce.WhenNull, scope) : value;
    }

    private object? ConditionalAccess(IConditionalAccessOperation access, Scope scope)
    {
        var value = Evaluate(access.Operation, scope);
        if (value is null || value == Unknown)
        {
            return value;
        }

        _conditionalInstances.Push(value);
        try
        {
            return Evaluate(access.WhenNotNull, scope);
        }
        finally
        {
            _conditionalInstances.Pop();
        }
    }

    private object? Switch(ISwitchExpressionOperation choice, Scope scope)
    {
        var value = Evaluate(choice.Value, scope);
        foreach (var arm in choice.Arms)
        {
            var matches = Matches(value, arm.Pattern, scope);
            if (matches is true && arm.Guard is not null)
            {
                matches = Evaluate(arm.Guard, scope);
            }

            switch (matches)
            {
                case true:
                    return Evaluate(arm.Value, scope);
                case false:
                    break;
                default:
                    foreach (var any in choice.Arms)
                    {
                        Escape(any.Value, scope);
                    }

                    return Unknown;
            }
        }

        return Unknown;
    }

    private object? Matches(object? value, IPatternOperation pattern, Scope scope)
    {
        if (pattern is IDiscardPatternOperation)
        {
            return true;
        }

        if (value == Unknown)
        {
            return Unknown;
        }

        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Combine(BinaryOperatorKind.Equals, value, Evaluate(constant.Value, scope), null);
            case INegatedPatternOperation negated:
                return Matches(value, negated.Pattern, scope) is bool matches ? !matches : Unknown;
            case IRelationalPatternOperation relational:
                return Combine(relational.OperatorKind, value, Evaluate(relational.Value, scope), null);
            case IBinaryPatternOperation binary:
                return Combine(
                    binary.OperatorKind == BinaryOperatorKind.And ? BinaryOperatorKind.And : BinaryOperatorKind.Or,
                    Matches(value, binary.LeftPattern, scope), Matches(value, binary.RightPattern, scope), null);
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: { } symbol }:
                scope.Declare(symbol, value);
                return true;
            default:
                return Unknown;
        }
    }

    private object? CoalesceAssign(ICoalesceAssignmentOperation assignment, Scope scope)
    {
        var value = Evaluate(assignment.Target, scope);
        return value is null ? Assign(assignment.Target, Evaluate(assignment.Value, scope), assignment.Value, scope)
            : value == Unknown ? Escape(assignment, scope)
            : value;
    }

    private object? CompoundAssign(ICompoundAssignmentOperation assignment, Scope scope)
    {
        var before = Evaluate(assignment.Target, scope);
        var operand = Evaluate(assignment.Value, scope);
        var result = Combine(assignment.OperatorKind, before, operand, assignment.OperatorMethod);
        if (result == Unknown)
        {
            EscapeValue(before as Closure);
            EscapeValue(operand as Closure);
        }

        return Assign(assignment.Target, result, assignment.Value, scope);
    }

    private object? Increment(IIncrementOrDecrementOperation increment, Scope scope)
    {
        var before = Evaluate(increment.Target, scope);
        var step = increment.Kind == OperationKind.Increment ? 1 : -1;
        object? after = before switch
        {
            int number => number + step,
            long number => number + step,
            _ => Unknown,
        };
        Assign(increment.Target, after, increment, scope);
        return increment.IsPostfix ? before : after;
    }
}
