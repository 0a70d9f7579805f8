using ComposeGen;

// A .NET service keeps its data in a named volume. .NET images run as user 1654, and a fresh volume at a path that the
// image does not have belongs to root: without the owner, every write would fail at run time (microsoft/aspire#19422).
// ComposeGen refuses that definition (CG2101); its code fix adds the owner.
[ComposeApp("uploads")]
public static partial class Uploads
{
    static readonly Volume ServerData = new() { Owner = UserId.Of(1654, 1654) };

    static readonly Service Server = new(Projects.Server)
    {
        Environment = { ["DATA_PATH"] = "/data" },
        Volumes = { ServerData.At("/data") },
        Ports = { Port.Publish(8080, to: 8080) },
        Restart = RestartPolicy.UnlessStopped,
    };
}
