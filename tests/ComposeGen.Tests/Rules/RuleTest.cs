using ComposeGen.Rules;

namespace ComposeGen.Tests.Rules;

/// <summary>Runs the rules on applications written in a line or two.</summary>
internal static class RuleTest
{
    /// <summary>What a rule is asked about an application that is written for.</summary>
    private static OutputTargets TargetsOf(string rule) =>
        rule.StartsWith("CG50", StringComparison.Ordinal) ? OutputTargets.Compose | OutputTargets.Stack : OutputTargets.Compose;

    /// <summary>An application of these things; a service without a name is <c>db</c>, <c>db-2</c>…, a volume <c>data</c>, <c>data-2</c>….</summary>
    public static ComposeFile App(params NamedNode[] nodes)
    {
        var file = new ComposeFile("app");
        var numbers = new Dictionary<string, int>();
        foreach (var node in nodes.Concat(nodes.OfType<Service>().SelectMany(References.Of)).Distinct())
        {
            var name = node switch { Service => "Db", Volume => "Data", _ => node.NodeType.Name };
            var number = numbers[name] = numbers.GetValueOrDefault(name) + 1;
            file.AddField(number == 1 ? name : $"{name}_{number}", node);
        }

        file.Complete();
        return file;
    }

    public static IReadOnlyList<Finding> Check(string rule, ComposeFile file) =>
        [.. RuleCatalogue.Check(file, new NoDockerfiles(), TargetsOf(rule), preset: RulePreset.Strict).Where(finding => finding.Rule.Id == rule)];

    public static IReadOnlyList<Finding> Check(string rule, params NamedNode[] nodes) => Check(rule, App(nodes));

    /// <summary>The ids of what the rules about the data of an image find, of which there is one for a path.</summary>
    public static string DataFindings(params NamedNode[] nodes) => string.Join(" ", RuleCatalogue.Check(App(nodes))
        .Select(static finding => finding.Rule.Id)
        .Where(static id => id is "CG1101" or "CG1103" or "CG1104" or "CG1105" or "CG1106"));

    public static Service With(this Service service, params Mount[] mounts)
    {
        service.Volumes.AddRange(mounts);
        return service;
    }
}
