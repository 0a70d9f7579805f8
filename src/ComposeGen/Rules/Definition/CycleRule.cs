namespace ComposeGen.Rules.Definition;

/// <summary>Services of which each waits for the next.</summary>
/// <remarks>compose-go, <c>graph/cycle.go</c> and <c>loader/normalize.go</c>: what shares a namespace, volumes or a link is waited for too.</remarks>
internal sealed class CycleRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0014", "Services wait for each other", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        var services = context.NamedServices;
        var needs = services.ToDictionary(static service => service, service => ServiceNeeds.Of(service, services).ToList());
        var path = new List<Service>();
        var done = new HashSet<Service>();
        foreach (var service in services)
            Follow(service, null);

        void Follow(Service service, object? anchor)
        {
            var start = path.IndexOf(service);
            if (start >= 0)
            {
                var circle = string.Join(" → ", path.Skip(start).Append(service).Select(static part => part.Key));
                findings.Report($"Services wait for each other: {circle}, and Compose refuses the file; take one of these dependencies away", anchor, path[path.Count - 1]);
            }
            else if (done.Add(service))
            {
                path.Add(service);
                foreach (var (other, why) in needs[service])
                {
                    if (needs.ContainsKey(other))
                        Follow(other, why);
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
