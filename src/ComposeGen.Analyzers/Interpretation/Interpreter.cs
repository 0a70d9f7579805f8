using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>
/// Evaluates definitions without compiling them. What it cannot know is <see cref="UnknownValue"/>, which flows through
/// everything that depends on it. It computes with the real library and never runs the user's code.
/// </summary>
internal sealed partial class Interpreter(IBoundMembers bound, CancellationToken cancellation)
{
    private const int MaxDepth = 48;
    private const int MaxSteps = 2_000_000;

    private static readonly object Unknown = UnknownValue.Instance;

    private readonly Library _library = new();
    private int _steps;
    private int _depth;

    /// <summary>Where a value was given to a member of a node, for values that have no place of their own.</summary>
    public MemberOrigins MemberOrigins { get; } = new();

    /// <summary>Definitions that the library refused.</summary>
    public List<Refusal> Refusals { get; } = [];

    public object? Evaluate(IOperation? operation, Scope scope)
    {
        Step();
        if (operation is null)
        {
            return Unknown;
        }

        if (operation.ConstantValue is { HasValue: true } constant && operation is not IConversionOperation { OperatorMethod: not null })
        {
            return Constant(constant.Value, operation.Type);
        }

        return operation switch
        {
            IConversionOperation conversion => Convert(conversion, scope),
            IObjectCreationOperation creation => Create(creation, scope),
            IInvocationOperation invocation => Invoke(invocation, scope),
            IPropertyReferenceOperation property => Property(property, scope),
            IFieldReferenceOperation field => Field(field, scope),
            ILocalReferenceOperation local => scope.Get(local.Local),
            IParameterReferenceOperation parameter => scope.Get(parameter.Parameter),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, scope),
            IInterpolatedStringOperation text => Interpolate(text, scope),
            IInterpolatedStringHandlerCreationOperation handler => InterpolateText(handler, scope),
            IWithOperation with => With(with, scope),
            IBinaryOperation binary => Binary(binary, scope),
            IUnaryOperation unary => Unary(unary, scope),
            IConditionalOperation { WhenFalse: not null } conditional => Conditional(conditional, scope),
            ICoalesceOperation coalesce => Coalesce(coalesce, scope),
            IConditionalAccessOperation access => ConditionalAccess(access, scope),
            IConditionalAccessInstanceOperation => _conditionalInstances.Count > 0 ? _conditionalInstances.Peek() : Unknown,
            ISwitchExpressionOperation choice => Switch(choice, scope),
            IIsPatternOperation pattern => Matches(Evaluate(pattern.Value, scope), pattern.Pattern, scope),
            IArrayCreationOperation array => Array(array, scope),
            IArrayElementReferenceOperation element => Element(element, scope),
            ITupleOperation tuple => new Sequence(tuple.Elements.Select(item => Evaluate(item, scope)).ToList()),
            IAnonymousFunctionOperation function => new Closure(function.Symbol, function.Body, scope),
            IDelegateCreationOperation creation => Evaluate(creation.Target, scope),
            IMethodReferenceOperation { Method: { IsStatic: true } method } => new Closure(method, null, scope),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => _receivers.Count > 0 ? _receivers.Peek() : Unknown,
            IInstanceReferenceOperation => scope.Instance ?? Unknown,
            IDefaultValueOperation { Type.IsReferenceType: true } => null,
            ISimpleAssignmentOperation assignment => Assign(assignment.Target, Evaluate(assignment.Value, scope), assignment.Value, scope),
            ICoalesceAssignmentOperation assignment => CoalesceAssign(assignment, scope),
            ICompoundAssignmentOperation assignment => CompoundAssign(assignment, scope),
            IIncrementOrDecrementOperation increment => Increment(increment, scope),
            ITranslatedQueryOperation query => Evaluate(query.Operation, scope),
            IAnonymousObjectCreationOperation creation => Anonymous(creation, scope),
            _ when operation.Syntax is CollectionExpressionSyntax => CollectionExpression(operation, scope),
            _ => Escape(operation, scope),
        };
    }

    private void Step()
    {
        if (++_steps > MaxSteps)
        {
            throw new InterpretationAbortedException();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();

        if (_steps % 256 == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private object? Constant(object? value, ITypeSymbol? type) => value is not null && type is INamedTypeSymbol { TypeKind: TypeKind.Enum } own
        ? _library.TypeOf(own) is { } enumType ? Enum.ToObject(enumType, value) : new EnumValue(own, value)
        : value;

    private IOperation? OperationOf(ISymbol member, SyntaxNode syntax) => bound.OperationOf(member, syntax, cancellation);

    /// <summary>Where an expression is; an object creation ends before its initialiser, so that not half a file is underlined.</summary>
    internal static Location LocationOf(SyntaxNode syntax) => syntax switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation =>
            Location.Create(creation.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(
                creation.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End)),
        ArgumentSyntax argument => argument.Expression.GetLocation(),
        _ => syntax.GetLocation(),
    };

    private static object? WithOrigin(object? value, SyntaxNode syntax)
    {
        switch (value)
        {
            case Scalar { Origin: null } scalar:
                scalar.Origin = LocationOf(syntax);
                break;
            case TextList { IsSingle: true, Known: [{ Origin: null } only] }:
                only.Origin = LocationOf(syntax);
                break;
            case Command { Line: { Origin: null } line }:
                line.Origin = LocationOf(syntax);
                break;
            case ComposeNode { Origin: null } node:
                node.Origin = LocationOf(syntax);
                break;
            case Variable { Origin: null } variable:
                variable.Origin = LocationOf(syntax);
                break;
        }

        return value;
    }

    /// <summary>Calls the library. What it refuses is reported where it stands; the result is then not known.</summary>
    private object? Call(MethodBase method, object? instance, object?[] arguments, SyntaxNode syntax)
    {
        try
        {
            return method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ComposeException refused)
        {
            Refusals.Add(new Refusal(refused.Code, refused.Message, LocationOf(syntax)));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException refused)
        {
            Refusals.Add(new Refusal("CG0010", FirstLine(refused.Message), LocationOf(syntax)));
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or TargetException or InvalidCastException)
        {
            // Half-typed code, or a value that is not known yet.
        }

        return Unknown;
    }

    private static string FirstLine(string message)
    {
        var end = message.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? message : message.Substring(0, end);
        var parameter = line.IndexOf(" (Parameter", StringComparison.Ordinal);
        return (parameter < 0 ? line : line.Substring(0, parameter)).TrimEnd('.');
    }
}
