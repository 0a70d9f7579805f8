using System.Text.RegularExpressions;

namespace ComposeGen.Import.CSharp;

/// <summary>Where a swarm runs containers.</summary>
internal static partial class Spellings
{
    private static Code? PlacementOf(Expressions code, Placement placement)
    {
        if (!new Given(placement).Only("constraints", "preferences", "max_replicas_per_node") || placement.Constraints.Known is not [var first, ..]
            || placement.MaxReplicasPerNode is { Literal: not (>= 1 and <= int.MaxValue) }
            || placement.Preferences.Known.Any(static preference => !new Given(preference).Exactly("spread")))
        {
            return null;
        }

        var calls = placement.Constraints.Known.Skip(1).Select(constraint => (Code)Expressions.Call(".And", code.TextOf(constraint)))
            .Concat(placement.Preferences.Known.Select(preference => Expressions.Call(".SpreadOver", code.TextOf(preference.Spread!)))).ToList();
        if (placement.MaxReplicasPerNode is { } most)
        {
            calls.Add(Expressions.Call(".AtMostPerNode", code.Value(most)));
        }

        return Chain.Of(ConstraintOf(code, first), calls);
    }

    /// <summary>A constraint that is written exactly as the definitions write it has a word of its own.</summary>
    private static Code ConstraintOf(Expressions code, Text constraint) => constraint.Literal switch
    {
        "node.role == manager" => "Placement.OnManagers",
        "node.role == worker" => "Placement.OnWorkers",
        { } literal when NodeName().Match(literal) is { Success: true } node => Expressions.Call("Placement.OnNode", CSharpString.Plain(node.Groups[1].Value)),
        { } literal when NodeLabel().Match(literal) is { Success: true } label =>
            Expressions.Call("Placement.OnLabel", CSharpString.Plain(label.Groups[1].Value), CSharpString.Plain(label.Groups[2].Value)),
        _ => Expressions.Call("Placement.Where", code.TextOf(constraint)),
    };

    [GeneratedRegex(@"^node\.hostname == (\S+)\z")]
    private static partial Regex NodeName();

    [GeneratedRegex(@"^node\.labels\.(\S+) == (\S+)\z")]
    private static partial Regex NodeLabel();
}
