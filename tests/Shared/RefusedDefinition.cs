using System.Globalization;

namespace ComposeGen.Testing;

/// <summary>A definition that is refused, and the same without the mistake.</summary>
/// <param name="Rule">The rule that finds it.</param>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="RefusedBy">Who refuses it, where no rule has kept it from being written.</param>
/// <param name="Wrong">Makes the wrong application.</param>
/// <param name="Right">Makes the right one.</param>
internal sealed record RefusedDefinition(string Rule, string Name, RefusedBy RefusedBy, Func<NamedNode[]> Wrong, Func<NamedNode[]> Right)
{
    /// <summary>A fragment that makes a service wrong or right, where there is no more to it.</summary>
    public (Action<Service> Wrong, Action<Service> Right)? Fragment { get; init; }

    /// <summary>An application of these things; those without a key are numbered.</summary>
    public static ComposeFile App(string name, params NamedNode[] nodes)
    {
        var file = new ComposeFile(name);
        var number = 0;
        foreach (var node in nodes.Concat(nodes.OfType<Service>().SelectMany(References.Of)).Distinct())
        {
            file.AddField(node.NodeType.Name + (++number).ToString(CultureInfo.InvariantCulture), node);
        }

        file.Complete();
        return file;
    }

    /// <summary>A container that runs for a while.</summary>
    public static Service Sleeper(Action<Service>? change = null)
    {
        var service = new Service("busybox:local") { Command = Command.Of("sleep", "300"), StopGracePeriod = 0.Seconds() };
        change?.Invoke(service);
        return service;
    }

    /// <inheritdoc />
    public override string ToString() => Rule + " " + Name;
}
