using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Testing;

/// <summary>
/// An application of services that mount things, one for each situation, and whether each can read and write there. The model says so in unit tests,
/// and the kernel agrees in engine tests.
/// </summary>
internal sealed class OwnershipSituations
{
    private const string Plain = "FROM busybox:local";
    private const string OfRoot = "FROM busybox:local\nRUN mkdir /data";
    private const string Owned = "FROM busybox:local\nRUN mkdir /data && chown 1000:1000 /data";
    private const string Filled = "FROM busybox:local\nRUN mkdir -p /data/in && chown -R 1000:1000 /data";
    private const string OtherOwned = "FROM busybox:local\nRUN mkdir /data && chown 2000:2000 /data";
    private const string OtherFilled = "FROM busybox:local\nRUN mkdir -p /data/in && chown -R 2000:2000 /data";
    private const string OfGroup = "FROM busybox:local\nRUN mkdir /data && chown 0:3000 /data && chmod 2775 /data";
    private const string Open = "FROM busybox:local\nRUN mkdir -m 1777 /data";
    private const string Private = "FROM busybox:local\nRUN mkdir -p -m 700 /data/in && chmod 700 /data && chown -R 1000:1000 /data";
    private const string Locked = "FROM busybox:local\nRUN mkdir -m 700 /locked && mkdir -m 777 /locked/in";
    private const string WithUser = "FROM busybox:local\nRUN mkdir /data && chown 1000:1000 /data\nVOLUME /data\nUSER 1000:1000";
    private const string LateUser = "FROM busybox:local\nRUN mkdir /data\nUSER 1000:1000\nRUN mkdir -p /tmp/own";

    private readonly Secret _secret = new() { Key = "token", Environment = "TOKEN" };
    private readonly Config _config = new() { Key = "settings", Content = "a=b" };
    private readonly List<Volume> _volumes = [];
    private readonly List<Service> _services = [];
    private readonly Dictionary<string, string> _expected = new(StringComparer.Ordinal);

    public OwnershipSituations() => Describe();

    /// <summary>Whether a service can read and write at a path: of <c>fresh /data</c>, <c>Allowed Denied</c>.</summary>
    public IReadOnlyDictionary<string, string> Expected => _expected;

    private void Describe()
    {
        // A fresh volume.
        Expect("fresh", "Allowed Denied", Of(Plain, "1000:1000"), Volume().At("/data"));
        Expect("fresh-root", "Allowed Allowed", Of(Plain, "0:0"), Volume().At("/data"));
        Expect("fresh-default", "Allowed Allowed", Of(Plain, null), Volume().At("/data"));
        Expect("fresh-weak-root", "Allowed Allowed", Of(Plain, "0:0") with { CapDrop = ["ALL"] }, Volume().At("/data"));
        Expect("fresh-capability", "Allowed Denied", Of(Plain, "1000:1000") with { CapAdd = ["DAC_OVERRIDE"] }, Volume().At("/data"));
        Expect("fresh-number", "Allowed Denied", Of(Plain, "1000"), Volume().At("/data"));
        Expect("fresh-root-group", "Allowed Denied", Of(Plain, "1000:0"), Volume().At("/data"));
        Expect("fresh-read-only", "Allowed Denied", Of(Plain, "0:0"), Volume().At("/data").AsReadOnly());

        // Over a directory of the image.
        Expect("of-root", "Allowed Denied", Of(OfRoot, "1000:1000"), Volume().At("/data"));
        Expect("owned", "Allowed Allowed", Of(Owned, "1000:1000"), Volume().At("/data"));
        Expect("owned-number", "Allowed Allowed", Of(Owned, "1000"), Volume().At("/data"));
        Expect("owned-by-other", "Allowed Denied", Of(Owned, "2000:2000"), Volume().At("/data"));
        Expect("owned-same-group", "Allowed Denied", Of(Owned, "2000:1000"), Volume().At("/data"));
        Expect("owned-elsewhere", "Allowed Denied", Of(Owned, "1000:1000"), Volume().At("/other"));
        Expect("owned-no-copy", "Allowed Denied", Of(Owned, "1000:1000"), Volume().At("/data").NoCopy());
        Expect("owned-weak-root", "Allowed Denied", Of(Owned, "0:0") with { CapDrop = ["DAC_OVERRIDE"] }, Volume().At("/data"));
        Expect("owned-strong-root", "Allowed Allowed", Of(Owned, "0:0") with { CapDrop = ["ALL"], CapAdd = ["CAP_DAC_OVERRIDE"] }, Volume().At("/data"));
        Expect("filled", "Allowed Allowed", Of(Filled, "1000:1000"), Volume().At("/data"));
        Expect("of-group", "Allowed Allowed", Of(OfGroup, "1000:3000"), Volume().At("/data"));
        Expect("of-added-group", "Allowed Allowed", Of(OfGroup, "1000:1000") with { GroupAdd = ["3000"] }, Volume().At("/data"));
        Expect("of-other-group", "Allowed Denied", Of(OfGroup, "1000:1000"), Volume().At("/data"));
        Expect("open", "Allowed Allowed", Of(Open, "4000:4000"), Volume().At("/data"));
        Expect("private", "Allowed Allowed", Of(Private, "1000:1000"), Volume().At("/data"));
        Expect("private-to-other", "Denied Denied", Of(Private, "2000:2000"), Volume().At("/data"));
        Expect("locked", "Denied Denied", Of(Locked, "1000:1000"), Volume().At("/locked/in"));
        Expect("with-user", "Allowed Allowed", Of(WithUser, null), Volume().At("/data"));
        Expect("with-named-user", "Allowed Allowed", Of(WithUser, "root"), Volume().At("/data"));
        Expect("late-user", "Allowed Denied", Of(LateUser, null), Volume().At("/data"));

        // With an owner.
        Expect("given", "Allowed Allowed", Of(Plain, "1654:1654"), Volume("1654:1654").At("/data"));
        Expect("given-number", "Allowed Allowed", Of(Plain, "1654:5"), Volume("1654").At("/data"));
        Expect("given-other", "Allowed Denied", Of(Plain, "2000:2000"), Volume("1654:1654").At("/data"));
        Expect("given-group", "Allowed Denied", Of(Plain, "2000:1654"), Volume("1654:1654").At("/data"));
        Expect("given-group-of-mode", "Allowed Allowed", Of(OfGroup, "2000:1654"), Volume("1654:1654").At("/data"));
        Expect("given-over-root", "Allowed Allowed", Of(OfRoot, "1654:1654"), Volume("1654:1654").At("/data"));
        Expect("given-over-filled", "Allowed Denied", Of(Filled, "1000:1000"), Volume("1654:1654").At("/data"));

        // Two services: the first whose image has content decides, and of empty directories the last.
        var filled = Volume();
        var first = Expect("two-filled-first", "Allowed Allowed", Of(Filled, "1000:1000"), filled.At("/data"));
        Expect("two-filled-then", "Allowed Denied", Of(OtherFilled, "2000:2000") with { DependsOn = [first] }, filled.At("/data"));
        var empty = Volume();
        first = Expect("two-empty-first", "Allowed Denied", Of(Owned, "1000:1000"), empty.At("/data"));
        Expect("two-empty-then", "Allowed Allowed", Of(OtherOwned, "2000:2000") with { DependsOn = [first] }, empty.At("/data"));
        var shared = Volume();
        first = Expect("two-reader-first", "Allowed Denied", Of(Owned, "1000:1000"), shared.At("/data").AsReadOnly());
        Expect("two-reader-then", "Allowed Allowed", Of(Plain, "1000:1000") with { DependsOn = [first] }, shared.At("/elsewhere"));
        var indirect = Volume();
        first = Expect("three-first", "Allowed Allowed", Of(OtherOwned, "1000:1000"), indirect.At("/data"));
        var between = Add("three-between", Of(Plain, null) with { DependsOn = [first] });
        Expect("three-last", "Allowed Denied", Of(Filled, "2000:2000") with { DependsOn = [between] }, indirect.At("/data"));

        // Without a name.
        Expect("anonymous", "Allowed Denied", Of(Plain, "1000:1000"), ComposeGen.Volume.Anonymous("/data"));
        Expect("anonymous-owned", "Allowed Allowed", Of(Owned, "1000:1000"), ComposeGen.Volume.Anonymous("/data"));
        Expect("anonymous-root", "Allowed Allowed", Of(Owned, null), ComposeGen.Volume.Anonymous("/data"));

        // Memory.
        Expect("memory", "Allowed Allowed", Of(Plain, "1000:1000"), Tmpfs.At("/memory"));
        Expect("memory-private", "Denied Denied", Of(Plain, "1000:1000"), Tmpfs.At("/memory", 1.MiB(), "0700"));
        Expect("memory-over-directory", "Allowed Denied", Of(Owned, "1000:1000"), Tmpfs.At("/data"));
        Expect("memory-over-open-directory", "Allowed Allowed", Of(Open, "1000:1000"), Tmpfs.At("/data"));
        Expect("memory-entry", "Allowed Allowed", Of(Plain, "1000:1000") with { Tmpfs = ["/memory"] }, "/memory");
        Expect("memory-entry-owned", "Allowed Allowed", Of(Plain, "1000:1000") with { Tmpfs = ["/memory:uid=1000,mode=0700"] }, "/memory");
        Expect("memory-entry-of-root", "Denied Denied", Of(Plain, "1000:1000") with { Tmpfs = ["/memory:size=1m,mode=0700"] }, "/memory");

        // Files.
        Expect("secret", "Allowed Denied", Of(Plain, "1000:1000") with { Secrets = [_secret] }, "/run/secrets/token");
        Expect("secret-root", "Allowed Allowed", Of(Plain, null) with { Secrets = [_secret] }, "/run/secrets/token");
        Expect("secret-owned", "Denied Denied", Of(Plain, null) with { CapDrop = ["ALL"], Secrets = [_secret.At("/token").OwnedBy(1000, 1000).WithMode("0400")] }, "/token");
        Expect("secret-writable", "Allowed Allowed", Of(Plain, null) with { CapDrop = ["ALL"], Secrets = [_secret.At("/token").OwnedBy(0, 0).WithMode("0600")] }, "/token");
        Expect("secret-of-root", "Denied Denied", Of(Plain, "1000:1000") with { Secrets = [_secret.At("/token").WithMode("0400")] }, "/token");
        Expect("secret-of-group", "Allowed Denied", Of(Plain, null) with { CapDrop = ["ALL"], GroupAdd = ["3000"], Secrets = [_secret.At("/token").OwnedBy(1000, 3000).WithMode("0440")] }, "/token");
        Expect("config", "Allowed Denied", Of(Plain, "1000:1000") with { Configs = [_config] }, "/settings");
        Expect("config-of-root", "Denied Denied", Of(Plain, "1000:1000") with { Configs = [_config.At("/settings").WithMode("0400")] }, "/settings");

        // The host, and what is not known.
        Expect("host-read-only", "Unknown Denied", Of(Plain, "1000:1000"), Bind.From("./host").CreateHostPath().At("/host").AsReadOnly());
        Expect("host", "Unknown Unknown", Of(Plain, "1000:1000"), Bind.From("./host").CreateHostPath().At("/host"));
        Expect("host-root", "Allowed Allowed", Of(Plain, null), Bind.From("./host").CreateHostPath().At("/host"));
    }

    /// <param name="name">The name of the situation.</param>
    /// <param name="expected">Whether the service can read and write.</param>
    /// <param name="service">The service.</param>
    /// <param name="mount">What it mounts, if that is a mount.</param>
    private Service Expect(string name, string expected, Service service, Mount mount)
    {
        service.Volumes.Add(mount);
        return Expect(name, expected, service, mount.Target!.Literal!);
    }

    private Service Expect(string name, string expected, Service service, string path)
    {
        _expected.Add($"{name} {path}", expected);
        return Add(name, service);
    }

    private Service Add(string name, Service service)
    {
        service.Key = name;
        _services.Add(service);
        return service;
    }

    private static Service Of(string dockerfile, string? user) => new()
    {
        Build = Build.Inline(dockerfile),
        User = user is null ? null : UserId.Named(user),
        NetworkMode = NetworkMode.None,
    };

    private Volume Volume(string? owner = null)
    {
        var volume = new Volume { Key = $"v{_volumes.Count}", Owner = owner is null ? null : UserId.Named(owner) };
        _volumes.Add(volume);
        return volume;
    }

    /// <summary>All situations as one application.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="ownerImage">An image that has the tools which give a volume its owner.</param>
    public ComposeFile Application(string name, string ownerImage)
    {
        var file = new ComposeFile(name) { OwnerImage = ownerImage };
        foreach (var service in _services)
        {
            file.Services.Add(service);
        }

        foreach (var volume in _volumes)
        {
            file.Volumes.Add(volume);
        }

        file.Secrets.Add(_secret);
        file.Configs.Add(_config);
        file.Complete();
        BuiltImages.Attach(file, null);
        return file;
    }
}
