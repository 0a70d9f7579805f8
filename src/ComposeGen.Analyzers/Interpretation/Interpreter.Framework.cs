using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What the framework's own methods do, as far as it is the same on every machine.</summary>
internal sealed partial class Interpreter
{
    private object? InvokeFramework(IInvocationOperation invocation, IMethodSymbol method, Scope scope)
    {
        var target = invocation.Instance is null ? null : Evaluate(invocation.Instance, scope);
        var arguments = InOrder(invocation.Arguments, scope);
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
            coerced[ordinal] = Coerce(arguments[ordinal], parameters[ordinal].ParameterType);
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
}
