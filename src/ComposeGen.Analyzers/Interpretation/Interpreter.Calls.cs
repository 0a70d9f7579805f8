using System.Collections.Immutable;
using System.Globalization;
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
                ? Apply(closure, invocation.Arguments.Select(argument => Evaluate(argument.Value, scope)).ToArray(), invocation, scope)
                : Escape(invocation, scope);
        }

        if ((method.ReducedFrom ?? method).DeclaringSyntaxReferences.Length > 0)
        {
            return InvokeSource(invocation, method, scope);
        }

        return InvokeFramework(invocation, method, scope);
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

        return WithOrigin(Call(info, target, arguments, invocation.Syntax), invocation.Syntax);
    }

    private object? Append(ComposeCollection target, IInvocationOperation invocation, Scope scope)
    {
        if (invocation.TargetMethod.Name == "Add")
        {
            AddTo(target, invocation.Arguments.Select(argument => Evaluate(argument.Value, scope)).ToArray(), invocation.Syntax);
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

            var value = Evaluate(argument.Value, scope);
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
            InitializeType(method.ContainingType);
        }

        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return CallBody(OperationOf(method, syntax), scope);
    }

    private object? CallBody(IOperation? operation, Scope scope)
    {
        if (_depth >= MaxDepth || BodyOf(operation) is not { } body)
        {
            throw new InterpretationAbortedException();
        }

        _depth++;
        try
        {
            var isIterator = body.Descendants().Any(static child => child is IReturnOperation { Kind: OperationKind.YieldReturn });
            if (isIterator)
            {
                scope.Yielded = [];
            }

            var result = Execute(body, scope);
            return isIterator ? new Sequence(scope.Yielded!) : result;
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
            inner.Declare(parameter, argument is null ? Unknown : Evaluate(argument.Value, scope));
        }

        return true;
    }

    private object? Apply(Closure closure, object?[] arguments, IOperation site, Scope scope)
    {
        var inner = new Scope(closure.Body is null ? null : closure.Scope);
        for (var i = 0; i < closure.Method.Parameters.Length; i++)
        {
            inner.Declare(closure.Method.Parameters[i], i < arguments.Length ? arguments[i] : Unknown);
        }

        return Guarded(() =>
        {
            if (closure.Body is null)
            {
                return closure.Method.DeclaringSyntaxReferences.IsEmpty ? Unknown : CallMethod(closure.Method, inner);
            }

            return Execute(closure.Body, inner);
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

    private object? InvokeFramework(IInvocationOperation invocation, IMethodSymbol method, Scope scope)
    {
        var target = invocation.Instance is null ? null : Evaluate(invocation.Instance, scope);
        var arguments = invocation.Arguments.Select(argument => Evaluate(argument.Value, scope)).ToArray();
        var type = method.ContainingType.OriginalDefinition.ToDisplayString();
        if (type == "System.Linq.Enumerable")
        {
            return Linq(method.Name, arguments, invocation, scope);
        }

        switch (target)
        {
            case Sequence sequence when method.Name == "Add" && arguments.Length == 1:
                sequence.Items.Add(arguments[0]);
                return null;
            case Sequence sequence when method.Name == "AddRange" && arguments.Length == 1:
                sequence.IsIncomplete |= !TryItems(arguments[0], out var items);
                sequence.Items.AddRange(items);
                return null;
            case Sequence or Mapping when method.Name is "ToArray" or "ToList":
                return target;
            case Mapping mapping when method.Name == "Add" && arguments.Length == 2:
                AddTo(mapping, arguments, invocation.Syntax);
                return null;
        }

        if (target == Unknown || arguments.Contains(Unknown) || type is not ("string" or "int" or "long" or "bool" or "System.Math" or "System.TimeSpan")
            || !IsPure(method) || _library.MethodOf(method) is not { } info)
        {
            foreach (var argument in arguments)
            {
                EscapeValue(argument);
            }

            return Escape(invocation, scope);
        }

        var parameters = info.GetParameters();
        var coerced = new object?[parameters.Length];
        foreach (var argument in invocation.Arguments)
        {
            var ordinal = argument.Parameter!.Ordinal;
            coerced[ordinal] = Coerce(Evaluate(argument.Value, scope), parameters[ordinal].ParameterType);
        }

        return coerced.Contains(Unknown) ? Unknown : Call(info, target, coerced, invocation.Syntax) switch
        {
            System.Array array => new Sequence(array.Cast<object?>()),
            var result => result,
        };
    }

    /// <summary>Methods whose result is the same on every machine.</summary>
    private static bool IsPure(IMethodSymbol method) => method.ContainingType.SpecialType switch
    {
        SpecialType.System_String => method.Name is "Concat" or "Join" or "Replace" or "Trim" or "TrimStart" or "TrimEnd" or "Substring" or "Split"
            or "PadLeft" or "PadRight" or "ToLowerInvariant" or "ToUpperInvariant" or "StartsWith" or "EndsWith" or "Contains" or "IsNullOrEmpty"
            or "IsNullOrWhiteSpace" or "Equals" or "Insert" or "Remove" or "IndexOf" or "ToString",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean => method.Name is "ToString" && method.Parameters.Length == 0,
        _ => method.Name is "Min" or "Max" or "Abs" || method.Name.StartsWith("From", StringComparison.Ordinal),
    };

    private object? Linq(string name, object?[] arguments, IInvocationOperation site, Scope scope)
    {
        if (name == "Range" && arguments is [int start, int count] && count is >= 0 and <= 10_000)
        {
            return new Sequence(Enumerable.Range(start, count).Cast<object?>());
        }

        if (name == "Repeat" && arguments is [var repeated, int times] && times is >= 0 and <= 10_000 && repeated != Unknown)
        {
            return new Sequence(Enumerable.Repeat(repeated, times));
        }

        if (arguments.Length == 0 || !TryItems(arguments[0], out var items))
        {
            foreach (var argument in arguments)
            {
                EscapeValue(argument);
            }

            return Escape(site, scope);
        }

        var function = arguments.Length > 1 ? arguments[1] as Closure : null;
        switch (name)
        {
            case "ToArray" or "ToList" or "AsEnumerable":
                return new Sequence(items);
            case "Select" when function is not null:
                var withIndex = function.Method.Parameters.Length == 2;
                return new Sequence(items.Select((item, i) => Apply(function, withIndex ? [item, i] : [item], site, scope)).ToList());
            case "Where" when function is not null:
                var kept = new List<object?>();
                foreach (var item in items)
                {
                    switch (Apply(function, [item], site, scope))
                    {
                        case true:
                            kept.Add(item);
                            break;
                        case false:
                            break;
                        default:
                            return Unknown;
                    }
                }

                return new Sequence(kept);
            case "SelectMany" when function is not null && arguments.Length == 2:
                var all = new List<object?>();
                foreach (var item in items)
                {
                    if (!TryItems(Apply(function, [item], site, scope), out var inner))
                    {
                        return Unknown;
                    }

                    all.AddRange(inner);
                }

                return new Sequence(all);
            case "Concat" when TryItems(arguments[1], out var more):
                return new Sequence(items.Concat(more));
            case "Append":
                return new Sequence(items.Concat([arguments[1]]));
            case "Prepend":
                return new Sequence(new[] { arguments[1] }.Concat(items));
            case "First" or "Single" when arguments.Length == 1 && items.Count > 0:
                return items[0];
            case "Last" when arguments.Length == 1 && items.Count > 0:
                return items[items.Count - 1];
            case "Count" when arguments.Length == 1:
                return items.Count;
            case "Skip" when arguments[1] is int skip:
                return new Sequence(items.Skip(skip));
            case "Take" when arguments[1] is int take:
                return new Sequence(items.Take(take));
            case "ToDictionary" when function is not null:
                return ToDictionary(items, function, arguments, site, scope);
            default:
                foreach (var item in items)
                {
                    EscapeValue(item);
                }

                return Escape(site, scope);
        }
    }

    private object? ToDictionary(IReadOnlyList<object?> items, Closure keys, object?[] arguments, IInvocationOperation site, Scope scope)
    {
        var values = arguments.Length > 2 ? arguments[2] as Closure : null;
        var mapping = new Mapping();
        foreach (var item in items)
        {
            if (Apply(keys, [item], site, scope) is not { } key || key == Unknown)
            {
                return Unknown;
            }

            mapping.Set(key, values is null ? item : Apply(values, [item], site, scope));
        }

        return mapping;
    }
}
