namespace ComposeGen.Testing;

/// <summary>A change of a definition that people have reported to leave their data behind.</summary>
/// <param name="Rule">The rule that finds it, by comparison with the file of the build before.</param>
/// <param name="Threads">Where it is told.</param>
/// <param name="What">What went wrong, in a sentence.</param>
/// <param name="Before">The application as it was; all of them take its name.</param>
/// <param name="Wrong">The application after the change.</param>
/// <param name="Right">The same change without the mistake.</param>
/// <param name="Works">A command in the service that works where there is no mistake.</param>
internal sealed record KnownChange(
    string Rule, string[] Threads, string What, Func<string, ComposeFile> Before, Func<string, ComposeFile> Wrong, Func<string, ComposeFile> Right, string Works)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KnownChange> All =
    [
        new("CG1201",
            ["getarcaneapp/arcane#2898", "Zipstack/unstract#1612", "composerize/composerize#97"],
            "The application is renamed, and Compose makes new, empty volumes, since the name of the application is a part of theirs.",
            static name => App(name, new Volume { Key = "data" }),
            static name => App(name + "-web", new Volume { Key = "data" }),
            static name => App(name + "-web", new Volume { Key = "data", Name = name + "_data" }),
            "cat /data/kept"),
        new("CG1202",
            ["docker/compose#12858", "docker/compose#10060", "docker/compose#5772", "moghtech/komodo#1542"],
            "Options of a volume are changed, and Compose goes on with the volume that is there, or asks whether to remove its data.",
            static name => App(name, Share("data", "1m")),
            static name => App(name, Share("data", "2m")),
            static name => App(name, Share("share", "2m")),
            "grep -q ' /data tmpfs .*size=2048k' /proc/mounts"),
    ];

    /// <inheritdoc />
    public override string ToString() => Threads[0];

    /// <summary>A volume with options, as one on a server has them.</summary>
    private static Volume Share(string key, string size) =>
        new() { Key = key, Driver = "local", DriverOpts = { ["type"] = "tmpfs", ["device"] = "tmpfs", ["o"] = "size=" + size } };

    private static ComposeFile App(string name, Volume data) =>
        KnownIssue.App(name, [new Service("busybox:local") { Key = "app", Command = ["sleep", "1000"], NetworkMode = NetworkMode.None, Volumes = { data.At("/data") } }]);
}
