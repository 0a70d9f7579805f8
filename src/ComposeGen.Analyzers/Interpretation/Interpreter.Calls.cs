using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private object? Invoke(IInvocationOperation invocation, Scope scope)
    {
        var method = invocation.TargetMethod;
        if (Library.Contains(method))
        {
            return InvokeLibrary(invocation, method, scope);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Evaluate(invocation.Instance, scope) is Closure closure
                ? Apply(closure, InOrder(invocation.Arguments, scope), invocation, scope)
                : Escape(invocation, scope);
        }

        if (IsSource(method.ReducedFrom ?? method))
        {
            return InvokeSource(invocation, method, scope);
        }

        return InvokeFramework(invocation, method, scope);
    }

    /// <summary>Arguments, evaluated as they are written and put in the order of the parameters.</summary>
    private object?[] InOrder(ImmutableArray<IArgumentOperation> arguments, Scope scope)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[arguments[i].Parameter is { Ordinal: var ordinal } && ordinal < values.Length ? ordinal : i] = Evaluate(arguments[i].Value, scope);
        }

        return values;
    }

    private object? InvokeLibrary(IInvocationOperation invocation, IMethodSymbol method, Scope scope)
    {
        var target = method.IsStatic ? null : Evaluate(invocation.Instance, scope);
        if (target == Unknown)
        {
            return Escape(invocation, scope);
        }

        if (!method.IsStatic && target is null)
        {
            Refusals.Add(UsedTooEarly(invocation.Instance!, method.Name));
            return Unknown;
        }

        if (target is ComposeCollection && method.Name is "Add" or "AddRange")
        {
            return Append((ComposeCollection)target!, invocation, scope);
        }

        var info = _library.MethodOf(method);
        if (info is null || Arguments(invocation.Arguments, info.GetParameters(), scope) is not { } arguments)
        {
            EscapeValue(target as ComposeCollection);
            return Unknown;
        }

        var result = WithOrigin(Call(info, target, arguments, invocation.Syntax), invocation.Syntax);
        if (target is ComposeCollection && method.Name is "Clear" or "Remove")
        {
            MemberOrigins.Forget((ComposeCollection)target);
            EscapeValue(result == Unknown ? target : null); // Which of them is gone is not known.
        }

        return result;
    }

    private object? Append(ComposeCollection target, IInvocationOperation invocation, Scope scope)
    {
        if (invocation.TargetMethod.Name == "Add")
        {
            AddTo(target, InOrder(invocation.Arguments, scope), invocation.Syntax);
        }
        else
        {
            if (!TryItems(Evaluate(invocation.Arguments[0].Value, scope), out var items))
            {
                target.MarkIncomplete();
            }

            foreach (var item in items)
            {
                AddTo(target, [item], invocation.Syntax);
            }
        }

        return null;
    }

    /// <summary>Arguments in the order of the parameters; null if one of them is not known.</summary>
    private object?[]? Arguments(ImmutableArray<IArgumentOperation> arguments, ParameterInfo[] parameters, Scope scope)
    {
        var values = new object?[parameters.Length];
        var known = true;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= values.Length)
            {
                return null;
            }

            var value = EvaluateHandedOver(argument.Value, scope);
            value = value == Unknown ? Unknown : Coerce(value, parameters[parameter.Ordinal].ParameterType);
            known &= value != Unknown;
            values[parameter.Ordinal] = value;
        }

        return known ? values : null;
    }

    private object? InvokeSource(IInvocationOperation invocation, IMethodSymbol method, Scope scope)
    {
        object? instance = null;
        if (!method.IsStatic && method.MethodKind != MethodKind.LocalFunction)
        {
            instance = Evaluate(invocation.Instance, scope);
            if (instance is not Instance || method.IsVirtual || method.IsAbstract)
            {
                return Escape(invocation, scope);
            }
        }

        if (method.IsAsync || method.IsExtern || method.PartialImplementationPart is { IsExtern: true })
        {
            return Escape(invocation, scope);
        }

        method = method.PartialImplementationPart ?? method;
        var outer = method.MethodKind == MethodKind.LocalFunction ? scope : null;
        var inner = new Scope(outer, instance);
        var target = method.OriginalDefinition;
        if (!Bind(target, invocation.Arguments, scope, inner))
        {
            return Escape(invocation, scope);
        }

        return Guarded(() => CallMethod(target, inner), invocation, scope);
    }

    private object? CallMethod(IMethodSymbol method, Scope scope)
    {
        if (method.IsStatic && method.MethodKind == MethodKind.Ordinary)
        {
            EnterType(method.ContainingType);
        }

        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return CallBody(method, OperationOf(method, syntax), scope);
    }

    private object? CallBody(IMethodSymbol? method, IOperation? operation, Scope scope)
    {
        if (_depth >= MaxDepth || BodyOf(operation) is not { } body)
        {
            throw new InterpretationAbortedException();
        }

        _depth++;
        try
        {
            return method is { ReturnsVoid: false } && IsSequence(method.ReturnType) && HasYield(body) ? Iterator(method, body, scope) : Execute(body, scope);
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Gives parameters their values; extension methods called as such have their receiver among the arguments.</summary>
    private bool Bind(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, Scope scope, Scope inner)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                return false;
            }

            var argument = arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
            inner.Declare(parameter, argument is null ? Unknown : Copied(Evaluate(argument.Value, scope)));
        }

        return true;
    }

    private object? Apply(Closure closure, object?[] arguments, IOperation site, Scope scope)
    {
        if (closure.Method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            EscapeValue(closure);
            return Escape(site, scope);
        }

        var inner = new Scope(closure.Body is null ? null : closure.Scope);
        for (var i = 0; i < closure.Method.Parameters.Length; i++)
        {
            inner.Declare(closure.Method.Parameters[i], i < arguments.Length ? Copied(arguments[i]) : Unknown);
        }

        return Guarded(() =>
        {
            if (closure.Body is null)
            {
                return !IsSource(closure.Method) ? Unknown : CallMethod(closure.Method, inner);
            }

            if (_depth >= MaxDepth)
            {
                throw new InterpretationAbortedException();
            }

            _depth++;
            try
            {
                return Execute(closure.Body, inner);
            }
            finally
            {
                _depth--;
            }
        }, site, scope);
    }

    /// <summary>Runs something; if it cannot be followed to its end, all it mentions may have changed.</summary>
    private object? Guarded(Func<object?> action, IOperation? site, Scope scope)
    {
        try
        {
            return action();
        }
        catch (InterpretationAbortedException) when (_steps <= MaxSteps)
        {
            if (site is not null)
            {
                Escape(site, scope);
            }

            return Unknown;
        }
    }
}
