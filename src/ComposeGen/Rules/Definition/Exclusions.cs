namespace ComposeGen.Rules.Definition;

/// <summary>What cannot be set together. Each line is shown by a test to be refused.</summary>
internal static class Exclusions
{
    private const string File = "Compose refuses the file";
    private const string Container = "the container does not start";

    public static readonly IReadOnlyList<Exclusion> All =
    [
        new("Build", "dockerfile", "dockerfile_inline", File),
        new("Service", "network_mode", "networks", File),
        .. With("Service", "network_mode", Container, IsOfAnother, "ports", "expose", "hostname", "dns", "extra_hosts", "links", "mac_address"),
        .. With("Service", "network_mode", Container, static mode => mode == "host", "links", "mac_address"),
        .. With("Service", "uts", Container, static mode => mode == "host", "hostname", "domainname"),
        .. With("Service", "cpus", Container, static cpus => cpus != "0", "cpu_quota", "cpu_period"),
        new("Mount", "type", "source", Container, static type => type == "tmpfs"),
        new("DeviceRequest", "count", "device_ids", File),
        new("Secret", "file", "environment", File),
        new("Config", "file", "environment", File),
        new("Config", "file", "content", File),
        new("Config", "environment", "content", File),
        .. With("Volume", "external", File, IsTrue, "driver", "driver_opts", "labels"),
    ];

    private static IEnumerable<Exclusion> With(string node, string first, string outcome, Func<string, bool> where, params string[] others) =>
        others.Select(other => new Exclusion(node, first, other, outcome, where));

    private static bool IsOfAnother(string mode) =>
        mode.StartsWith("service:", StringComparison.Ordinal) || mode.StartsWith("container:", StringComparison.Ordinal);

    private static bool IsTrue(string text) => text == "true";
}
