using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Queries over sequences that are known.</summary>
internal sealed partial class Interpreter
{
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
