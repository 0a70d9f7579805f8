namespace ComposeGen.SchemaGenerator.Model;

/// <summary>
/// Closed sets of words that the schema leaves open, from docker/cli (<c>cli/compose/convert/service.go</c>) and the
/// engine, which refuse any other.
/// </summary>
internal static class Words
{
    public static readonly (string Enum, string[] Paths, string Description, string[] Values)[] All =
    [
        ("DeployMode", ["deployment.mode"],
            "How many containers of a service there are: a number of them, one on each node, or either run to their end.",
            ["replicated", "global", "replicated-job", "global-job"]),
        ("EndpointMode", ["deployment.endpoint_mode"],
            "What the name of a service resolves to: one virtual address, or those of its containers in turn.",
            ["vip", "dnsrr"]),
        ("FailureAction", ["deployment.update_config.failure_action", "deployment.rollback_config.failure_action"],
            "What happens if an update fails.",
            ["continue", "pause", "rollback"]),
        ("RestartCondition", ["deployment.restart_policy.condition"],
            "When a container that has ended is started again.",
            ["none", "on-failure", "any"]),
        ("PortMode", ["service.ports[].mode"],
            "Where a port is published: on every node of the swarm, or on those that run the service.",
            ["ingress", "host"]),
    ];
}
