using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>An attribute that <c>docker stack deploy</c> does not take, or takes and forgets.</summary>
internal abstract class AttributeRule : Rule
{
    protected abstract SwarmSupport Support { get; }

    /// <summary>What docker stack deploy does with the attribute.</summary>
    protected abstract string Verb { get; }

    public sealed override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var service in context.File.Services.Known)
        {
            Guarded(() =>
            {
                if (StackParts.Has(service))
                {
                    Check(service, findings);
                }
            });
        }

        foreach (var network in context.File.Networks.Known)
        {
            Guarded(() => Check(network, findings));
        }

        foreach (var include in (context.File.KnownValueOf("include") as IComposeList)?.Known ?? [])
        {
            Report("The application", SwarmAttributes.Of("ComposeFile", "include"), "include", findings, null, include);
        }
    }

    private void Check(NamedNode subject, FindingCollector findings) => StackParts.Visit(subject, (node, key, value) =>
        Report($"{subject.NodeType.Name} '{subject.Key}'", SwarmAttributes.Of(node, key, value), key, findings, node.PropertyOf(key), value, FirstOf(value), node, subject));

    private void Report(string subject, SwarmAttribute attribute, string key, FindingCollector findings, string? property, params object?[] anchors)
    {
        if (attribute.Support == Support)
        {
            findings.Report($"{subject} sets {key}, which docker stack deploy {Verb}, so {attribute.Effect}; {attribute.Remedy}", Hints.Of(("first", property)), anchors);
        }
    }

    /// <summary>A collection has no place of its own in the source; its items have.</summary>
    private static object? FirstOf(object value) => value switch
    {
        IComposeList list => list.Known[0],
        IComposeMap map => map.KnownEntries[0].Value,
        _ => null,
    };

    private static void Guarded(Action check)
    {
        try
        {
            check();
        }
        catch (Exception exception) when (IsUndecided(exception))
        {
            // Not known in the editor; the build will judge it.
        }
    }
}
