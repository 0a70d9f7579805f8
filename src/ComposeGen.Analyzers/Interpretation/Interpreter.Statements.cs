using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private object? _returned;

    private static IBlockOperation? BodyOf(IOperation? operation) => operation switch
    {
        IBlockOperation block => block,
        IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        _ => null,
    };

    private object? Execute(IBlockOperation? body, Scope scope)
    {
        if (body is null)
        {
            throw new InterpretationAbortedException();
        }

        _returned = null;
        var signal = Run(body, scope);
        var result = signal == Signal.Return ? _returned : null;
        _returned = null;
        return result;
    }

    private Signal Run(IOperation statement, Scope scope)
    {
        Step();
        switch (statement)
        {
            case IBlockOperation block:
                foreach (var inner in block.Operations)
                {
                    if (Run(inner, scope) is not Signal.Next and var signal)
                    {
                        return signal;
                    }
                }

                return Signal.Next;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation, scope);
                return Signal.Next;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(static declaration => declaration.Declarators))
                {
                    scope.Declare(declarator.Symbol, declarator.GetVariableInitializer() is { } initializer ? Copied(Evaluate(initializer.Value, scope)) : Unknown);
                }

                return Signal.Next;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                scope.Yielded!.Add(Evaluate(yielded.ReturnedValue, scope));
                return Signal.Next;
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                return Signal.Return;
            case IReturnOperation result:
                var value = result.ReturnedValue is null ? null : Evaluate(result.ReturnedValue, scope);
                _returned = value;
                return Signal.Return;
            case IConditionalOperation conditional:
                return Evaluate(conditional.Condition, scope) switch
                {
                    true => Run(conditional.WhenTrue, scope),
                    false => conditional.WhenFalse is null ? Signal.Next : Run(conditional.WhenFalse, scope),
                    _ => Abort(conditional, scope),
                };
            case IForEachLoopOperation loop:
                return ForEach(loop, scope);
            case IForLoopOperation loop:
                foreach (var before in loop.Before)
                {
                    Run(before, scope);
                }

                return Loop(loop.Condition, loop.Body, loop.AtLoopBottom, loop, scope);
            case IWhileLoopOperation { ConditionIsTop: true, ConditionIsUntil: false } loop:
                return Loop(loop.Condition, loop.Body, [], loop, scope);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Signal.Break;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Signal.Continue;
            case ILocalFunctionOperation or IEmptyOperation:
                return Signal.Next;
            default:
                return Abort(statement, scope);
        }
    }

    /// <summary>Which way the code goes is not known: all it mentions may change, and what follows may not run at all.</summary>
    private Signal Abort(IOperation statement, Scope scope)
    {
        var root = statement;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        Escape(root, scope);
        throw new InterpretationAbortedException();
    }

    private Signal ForEach(IForEachLoopOperation loop, Scope scope)
    {
        if (!TryItems(Evaluate(loop.Collection, scope), out var items)
            || loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { } variable })
        {
            return Abort(loop, scope);
        }

        foreach (var item in items.ToList())
        {
            var iteration = new Scope(scope) { Yielded = scope.Yielded };
            iteration.Declare(variable, item);
            switch (Run(loop.Body, iteration))
            {
                case Signal.Break:
                    return Signal.Next;
                case Signal.Return:
                    return Signal.Return;
            }
        }

        return Signal.Next;
    }

    private Signal Loop(IOperation? condition, IOperation body, IEnumerable<IOperation> bottom, IOperation loop, Scope scope)
    {
        while (true)
        {
            switch (condition is null ? true : Evaluate(condition, scope))
            {
                case true:
                    break;
                case false:
                    return Signal.Next;
                default:
                    return Abort(loop, scope);
            }

            switch (Run(body, new Scope(scope) { Yielded = scope.Yielded }))
            {
                case Signal.Break:
                    return Signal.Next;
                case Signal.Return:
                    return Signal.Return;
            }

            foreach (var step in bottom)
            {
                Run(step, scope);
            }
        }
    }
}
