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

        if (arguments.Length > 0 && IsWalkable(arguments[0]))
        {
            if (Query(name, arguments, site, scope) is { } walk)
            {
                return new Deferred(walk, arguments);
            }

            if (Answer(name, arguments, site, scope) is var answer && answer != Unknown)
            {
                return answer;
            }
        }

        foreach (var argument in arguments)
        {
            EscapeValue(argument);
        }

        return Escape(site, scope);
    }

    /// <summary>What is computed when it is walked, item by item; null for other methods.</summary>
    private Func<IEnumerable<object?>>? Query(string name, object?[] arguments, IInvocationOperation site, Scope scope)
    {
        var source = arguments[0];
        return (name, arguments) switch
        {
            ("Select", [_, Closure function]) => () => Stream(source).Select((item, i) => Apply(function, [item, i], site, scope)),
            ("Where", [_, Closure function]) => () => Stream(source).Where((item, i) =>
                Apply(function, [item, i], site, scope) is bool kept ? kept : throw new InterpretationAbortedException()),
            ("SelectMany", [_, Closure function]) => () => Stream(source).SelectMany((item, i) => Stream(Apply(function, [item, i], site, scope))),
            ("Concat", [_, var more]) when IsWalkable(more) => () => Stream(source).Concat(Later(more)),
            ("Append", [_, var last]) => () => Stream(source).Concat([last]),
            ("Prepend", [_, var first]) => () => new[] { first }.Concat(Later(source)),
            ("Skip", [_, int skip]) => () => Stream(source).Skip(skip),
            ("Take", [_, int take]) => () => Stream(source).Take(take),
            _ => null,
        };
    }

    /// <summary>What is computed at once.</summary>
    private object? Answer(string name, object?[] arguments, IInvocationOperation site, Scope scope)
    {
        var source = arguments[0];
        switch (name)
        {
            case "AsEnumerable":
                return source;
            case "First" when arguments.Length == 1 && TryItems(new Deferred(() => Stream(source).Take(1), [source]), out var first) && first.Count > 0:
                return first[0];
            case "ToArray" or "ToList" or "Single" or "Last" or "Count" or "ToDictionary" when TryItems(source, out var items):
                return (name, arguments) switch
                {
                    ("ToArray" or "ToList", _) => new Sequence(items.Select(Copied)),
                    ("Single", [_]) when items.Count == 1 => items[0],
                    ("Last", [_]) when items.Count > 0 => items[items.Count - 1],
                    ("Count", [_]) => items.Count,
                    ("ToDictionary", [_, Closure keys]) => ToDictionary(items, keys, null, site, scope),
                    ("ToDictionary", [_, Closure keys, Closure values]) => ToDictionary(items, keys, values, site, scope),
                    _ => Unknown,
                };
            default:
                return Unknown;
        }
    }

    private object? ToDictionary(IReadOnlyList<object?> items, Closure keys, Closure? values, IInvocationOperation site, Scope scope)
    {
        var mapping = new Mapping();
        foreach (var item in items)
        {
            if (Apply(keys, [item], site, scope) is var key && !Mapping.IsKey(key))
            {
                return Unknown;
            }

            mapping.Set(key!, values is null ? item : Apply(values, [item], site, scope));
        }

        return mapping;
    }
}
