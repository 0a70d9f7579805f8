using System.Globalization;

namespace ComposeGen.Rules.Definition;

/// <summary>Two settings that contradict each other.</summary>
/// <remarks>compose-go, <c>loader/validate.go</c>; moby, <c>daemon/daemon_unix.go</c> and <c>daemon/container.go</c>.</remarks>
internal sealed class UnequalSettingsRule : NodeRule
{
    private const string File = "Compose refuses the file";
    private const string Container = "the container does not start";

    public override RuleDescriptor Descriptor { get; } = new("CG0013", "Settings that contradict each other", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        switch (node)
        {
            case Service service:
                Check(service, findings);
                break;
            case Ulimit limit when Unsigned(limit.LiteralOf("soft")) > Unsigned(limit.LiteralOf("hard")):
                findings.Report(
                    $"A ulimit of {owner.Described()} has the soft limit {limit.Soft} above the hard limit {limit.Hard}, and {Container}; let the soft one be the lower",
                    Hints.Of(("method", nameof(Ulimit.Of))),
                    limit.KnownValueOf("soft"), limit, owner);
                break;
            case DeployRestartPolicy { } policy when Number(policy, "max_attempts") > 0 && policy.LiteralOf("condition") is { } condition and not "on-failure":
                findings.Report(
                    $"The restart_policy of {owner.Described()} has max_attempts, which the engine takes only with the condition 'on-failure', not '{condition}', and {Container}; change one of them",
                    policy.KnownValueOf("max_attempts"), policy, owner);
                break;
        }
    }

    private static void Check(Service service, FindingCollector findings)
    {
        var deploy = service.KnownValueOf("deploy") as Deploy;
        if (Number(service, "scale") is { } scale && Number(deploy, "replicas") is { } replicas && scale != replicas)
            Report($"scale {scale} and deploy.replicas {replicas} are not the same", File, "keep one of them", service.Scale);
        if (service.KnownValueOf("container_name") is Text { Literal: not (null or "") } name
            && (Number(service, "scale") > 1 ? service.Scale : Number(deploy, "replicas") > 1 ? deploy!.Replicas : null) is { } count)
        {
            Report($"{count} containers cannot all be named '{name}'", File, "leave one of the two out", name);
        }

        CheckResources(service, deploy?.KnownValueOf("resources") as Resources, Report);
        if (service.KnownValueOf("platform") is Text { Literal: { Length: > 0 } platform } && service.KnownValueOf("build") is Build build
            && build.IsSet("platforms") && !build.Platforms.Any(candidate => candidate.Literal is null || candidate.Literal == platform))
        {
            Report($"the platform '{platform}' is not among build.platforms", File, "add it there", service.Platform);
        }

        if (service.KnownValueOf("mac_address") is Text { Literal: { } own } && service.KnownValueOf("networks") is ComposeList<NetworkAttachment> { IsIncomplete: false, Known: [var only] }
            && only.LiteralOf("mac_address") is { } other && own != other)
        {
            Report($"the mac_address '{own}' is not that in its network, '{other}'", Container, "keep one of them", service.MacAddress);
        }

        void Report(string what, string outcome, string remedy, object? anchor) =>
            findings.Report($"Of {service.Described()} {what}, and {outcome}; {remedy}", anchor, service);
    }

    private static void CheckResources(Service service, Resources? resources, Action<string, string, string, object?> report)
    {
        var limits = resources?.KnownValueOf("limits") as ResourceLimits;
        var reservations = resources?.KnownValueOf("reservations") as ResourceReservations;
        RequireSame("cpus", limits, "cpus", "limits");
        RequireSame("mem_limit", limits, "memory", "limits");
        RequireSame("pids_limit", limits, "pids", "limits");
        RequireSame("mem_reservation", reservations, "memory", "reservations");

        // The engine takes zero for no limit.
        var memory = Bytes(limits, "memory") ?? Bytes(service, "mem_limit");
        if (memory > 0 && (Bytes(reservations, "memory") ?? Bytes(service, "mem_reservation")) is { } reserved && reserved > memory)
        {
            report("more memory is reserved than the container may have", Container, "reserve less",
                reservations?.KnownValueOf("memory") ?? service.KnownValueOf("mem_reservation"));
        }

        if (Bytes(service, "memswap_limit") is > 0 and var swap)
        {
            if (memory > swap)
                report("memswap_limit, which is memory and swap together, is below the memory limit", Container, "raise it", service.MemswapLimit);
            else if (memory is 0 || memory is null && IsWithoutMemoryLimit(service))
                report("memswap_limit stands without a memory limit", Container, "set a memory limit too", service.MemswapLimit);
        }

        void RequireSame(string key, ComposeNode? other, string otherKey, string section)
        {
            if (other is null || other.IsUnknown(otherKey) || Comparable(service, key) is not { } value || value is 0)
                return;
            if (!other.IsSet(otherKey))
                report($"{key} is set and deploy.resources.{section} leaves {otherKey} out, which Compose takes for another value", File, "set both or move it there", service.KnownValueOf(key));
            else if (Comparable(other, otherKey) is { } otherValue && value != otherValue)
                report($"{key} and deploy.resources.{section}.{otherKey} are not the same", File, "keep one of them", service.KnownValueOf(key));
        }
    }

    private static bool IsWithoutMemoryLimit(Service service) =>
        service.MemLimit is null && service.Deploy?.Resources?.Limits?.Memory is null && service.Extends is null;

    private static double? Comparable(ComposeNode node, string key) => Bytes(node, key) ?? Number(node, key);

    private static long? Bytes(ComposeNode? node, string key) => (node?.KnownValueOf(key) as ByteSize)?.Bytes;

    private static double? Number(ComposeNode? node, string key) =>
        double.TryParse(node?.LiteralOf(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The kernel takes -1, which is no limit, for the greatest number.</summary>
    private static ulong? Unsigned(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? unchecked((ulong)number) : null;
}
