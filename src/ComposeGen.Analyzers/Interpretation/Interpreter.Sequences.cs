using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Walking lists, queries and iterators.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A query or an iterator as the list that it gives now; other values as they are.</summary>
    public object? Listed(object? value) => value is not Deferred ? value : TryItems(value, out var items) ? new Sequence(items) : Unknown;

    private static bool IsWalkable(object? value) => value is Sequence or Mapping or Deferred or IComposeList;

    /// <summary>The items one after the other; aborts where they are not known.</summary>
    private IEnumerable<object?> Stream(object? value) =>
        value is Deferred deferred ? deferred.Walk() : TryItems(value, out var items) ? items : throw new InterpretationAbortedException();

    /// <summary>The items as they are when the first of them is asked for.</summary>
    private IEnumerable<object?> Later(object? value)
    {
        foreach (var item in Stream(value))
        {
            yield return item;
        }
    }

    private bool TryItems(object? value, out IReadOnlyList<object?> items)
    {
        items = [];
        switch (value)
        {
            case Sequence sequence:
                items = sequence.Items.ToList();
                return !sequence.IsIncomplete;
            case Mapping mapping:
                items = mapping.Entries.ConvertAll(static entry => (object?)entry);
                return !mapping.IsIncomplete;
            case ComposeCollection collection and IComposeList list:
                items = list.Known.ToList<object?>();
                return !collection.IsIncomplete;
            case Deferred deferred:
                try
                {
                    items = deferred.Walk().ToList();
                    return true;
                }
                catch (InterpretationAbortedException) when (_steps <= MaxSteps)
                {
                    // How far it comes is not known, nor what its functions do on the way.
                    EscapeValue(deferred);
                    return false;
                }

            default:
                return false;
        }
    }

    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
        or SpecialType.System_Collections_Generic_IEnumerator_T or SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator;

    private static bool HasYield(IOperation operation) =>
        operation is IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak }
        || (operation is not (ILocalFunctionOperation or IAnonymousFunctionOperation) && operation.ChildOperations.Any(HasYield));

    private Deferred Iterator(IMethodSymbol method, IBlockOperation body, Scope scope) =>
        new(() => Yield(body, scope.Copy(), new Flow()), [new Closure(method, body, scope)]);

    /// <summary>Runs a statement of an iterator up to its next item.</summary>
    private IEnumerable<object?> Yield(IOperation statement, Scope scope, Flow flow)
    {
        flow.Signal = Signal.Next;
        if (!HasYield(statement))
        {
            flow.Signal = Run(statement, scope);
            return [];
        }

        Step();
        return statement switch
        {
            IReturnOperation { Kind: OperationKind.YieldReturn } item => [Evaluate(item.ReturnedValue, scope)],
            IReturnOperation => Finish(flow),
            IBlockOperation block => YieldBlock(block, scope, flow),
            IConditionalOperation conditional => YieldConditional(conditional, scope, flow),
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { IsRef: false } variable } } loop =>
                YieldForEach(loop, variable, scope, flow),
            IForLoopOperation loop => YieldLoop(loop.Before, loop.Condition, loop.Body, loop.AtLoopBottom, scope, flow),
            IWhileLoopOperation { ConditionIsTop: true, ConditionIsUntil: false } loop => YieldLoop([], loop.Condition, loop.Body, [], scope, flow),
            _ => Abort(statement, scope) == Signal.Next ? [] : [],
        };
    }

    private static object?[] Finish(Flow flow)
    {
        flow.Signal = Signal.Return;
        return [];
    }

    private IEnumerable<object?> YieldBlock(IBlockOperation block, Scope scope, Flow flow)
    {
        foreach (var statement in block.Operations)
        {
            foreach (var item in Yield(statement, scope, flow))
            {
                yield return item;
            }

            if (flow.Signal != Signal.Next)
            {
                yield break;
            }
        }
    }

    private IEnumerable<object?> YieldConditional(IConditionalOperation conditional, Scope scope, Flow flow)
    {
        if (Evaluate(conditional.Condition, scope) is not bool condition)
        {
            Abort(conditional, scope);
            return [];
        }

        return (condition ? conditional.WhenTrue : conditional.WhenFalse) is { } chosen ? Yield(chosen, scope, flow) : [];
    }

    private IEnumerable<object?> YieldForEach(IForEachLoopOperation loop, ILocalSymbol variable, Scope scope, Flow flow)
    {
        foreach (var item in Stream(Evaluate(loop.Collection, scope)))
        {
            var iteration = new Scope(scope);
            iteration.Declare(variable, Copied(item));
            foreach (var result in Yield(loop.Body, iteration, flow))
            {
                yield return result;
            }

            if (flow.EndsLoop())
            {
                yield break;
            }
        }

        flow.Signal = Signal.Next;
    }

    private IEnumerable<object?> YieldLoop(
        IEnumerable<IOperation> before, IOperation? condition, IOperation body, IEnumerable<IOperation> bottom, Scope scope, Flow flow)
    {
        foreach (var statement in before)
        {
            Run(statement, scope);
        }

        while (true)
        {
            if (condition is not null && Evaluate(condition, scope) is var value && value is not true)
            {
                if (value is not false)
                {
                    Abort(body, scope);
                }

                flow.Signal = Signal.Next;
                yield break;
            }

            foreach (var item in Yield(body, new Scope(scope), flow))
            {
                yield return item;
            }

            if (flow.EndsLoop())
            {
                yield break;
            }

            foreach (var statement in bottom)
            {
                Run(statement, scope);
            }
        }
    }

    /// <summary>How the last statement of an iterator ended.</summary>
    private sealed class Flow
    {
        public Signal Signal { get; set; }

        /// <summary>Whether the loop around the statement ends here, and then also how.</summary>
        public bool EndsLoop()
        {
            var signal = Signal;
            Signal = signal == Signal.Return ? Signal.Return : Signal.Next;
            return signal is Signal.Break or Signal.Return;
        }
    }
}
