using System.Text.Json;
using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Engine.Tests;

/// <summary>What the parser says of a Dockerfile is what the engine makes of it.</summary>
public sealed class DockerfileTests : IDisposable
{
    private readonly string _project = ProjectName.New();

    private static readonly Dictionary<string, string> ClassicBuilder = new() { ["DOCKER_BUILDKIT"] = "0" };

    /// <summary>Everything of these is certain, so that the parser has no way out.</summary>
    public static TheoryData<string> Configurations =>
    [
        "FROM scratch\nVOLUME /data\nEXPOSE 80",
        "FROM scratch\nVOLUME [\"/a\", \"/b c\"]\nVOLUME /d /e",
        "FROM scratch\nVOLUME \"/quoted\" '/single'",
        "FROM scratch\nENV DATA=/srv/data\nVOLUME $DATA ${DATA}/sub ${NONE:-/other} ${DATA:+/set}",
        "FROM scratch\nEXPOSE 80 443/tcp 53/udp\nEXPOSE 8000-8003 9000-9001/UDP",
        "FROM scratch\nENV PORT=8080\nEXPOSE $PORT ${PORT}/udp",
        "FROM scratch\nUSER 1000:1000\nWORKDIR /app\nWORKDIR sub\nWORKDIR ../other",
        "FROM scratch\nWORKDIR app\nUSER \"app\"",
        "FROM scratch\nARG UID=1001\nUSER ${UID}\nENTRYPOINT [\"/app\", \"--x\"]\nCMD [\"serve\"]",
        "FROM busybox:local\nENTRYPOINT [\"/app\"]",
        "FROM busybox:local\nCMD [\"x\"]\nENTRYPOINT [\"/app\"]",
        "FROM busybox:local\nENTRYPOINT exec top -b\nCMD echo \"$HOME\"",
        "FROM busybox:local\nSHELL [\"/bin/ash\", \"-o\", \"pipefail\", \"-c\"]\nCMD one | two",
        "FROM busybox:local\nCMD [\"unfinished\", ]\nENTRYPOINT ['single']",
        "FROM busybox:local AS base\nVOLUME /base\nENV A=1\nUSER 5\nFROM scratch AS other\nVOLUME /other\nFROM base\nENV B=$A\nVOLUME /own",
        "FROM busybox:local AS Build\nENTRYPOINT [\"/e\"]\nCMD [\"c\"]\nFROM build\nENTRYPOINT [\"/f\"]",
        "FROM scratch\nHEALTHCHECK --interval=5s --timeout=3s --retries=2 CMD curl -f http://localhost || exit 1",
        "FROM scratch\nHEALTHCHECK CMD [\"/probe\", \"x\"]",
        "FROM scratch\nHEALTHCHECK CMD true\nHEALTHCHECK NONE",
        "ARG BASE=scratch\nARG TAG=1\nFROM ${BASE}\nARG TAG\nENV TAG=$TAG NEXT=\"a b\" LAST=a\\ b",
        "FROM scratch\nENV KEY the rest of  it\nENV ONE=1 TWO=$ONE\nENV THREE=${ONE:-x}${FOUR:-y}${ONE:+z}",
        "FROM scratch\nENV A='single $X' B=\"double \\\" \\$X\" C=plain\\$X D=\"\" E=x\\\n    F=y",
        "# escape=`\nFROM scratch\nENV A=`$x B=\"c`\\\"\nVOLUME /a `\n  /b",
        "FROM scratch\n# comment\nVOLUME /a \\\n  # in between\n\n  /b\n   # indented\n  LABEL x=y",
        "from scratch\nvolume /lower\nUser 12\nworkdir /W",
        "FROM scratch\r\nVOLUME /crlf\r\nENV A=b\r\n",
        "ARG A=1\nFROM scratch\nENV X=${A:-unset}\nARG A=2\nENV Y=$A\nENV A=3\nENV Z=$A",
        "FROM scratch AS parent\nONBUILD VOLUME /triggered\nONBUILD ENV T=1\nFROM parent\nENV U=$T",
        "FROM scratch\nSTOPSIGNAL SIGQUIT\nMAINTAINER someone\nLABEL a=\"b c\" d=e\nEXPOSE 1",
    ];

    /// <summary>A Dockerfile, a path, and whether a fresh volume there certainly belongs to root, certainly does not (and to whom), or may do.</summary>
    public static TheoryData<string, string, string> Owners => new()
    {
        { "FROM busybox:local", "/data", "root" },
        { "FROM busybox:local\nRUN mkdir -p /data/files", "/data/files", "root" },
        { "FROM busybox:local\nRUN mkdir -p /data/files", "/data", "root" },
        { "FROM busybox:local\nRUN mkdir -p /data && chown 1000:1000 /data", "/data", "1000:1000" },
        { "FROM busybox:local\nRUN mkdir -p /data/files && chown -R 1000:1001 /data", "/data/files", "1000:1001" },
        { "FROM busybox:local\nRUN mkdir -p /data/files && chown 1000 /data", "/data/files", "root" },
        { "FROM busybox:local\nARG DIR=/data\nENV OWNER=7\nRUN mkdir $DIR && chown ${OWNER}:${OWNER} $DIR", "/data", "7:7" },
        { "FROM busybox:local\nWORKDIR /srv/app", "/srv/app", "root" },
        { "FROM busybox:local\nUSER 1000\nWORKDIR /srv/app", "/srv/app", "unknown" },
        { "FROM busybox:local\nRUN mkdir -p -m 777 /data", "/data", "root" },
        { "FROM busybox:local\nRUN [\"mkdir\", \"/json\"]", "/json", "root" },
        { "FROM busybox:local\nRUN mkdir /data && chmod 777 /data", "/data", "root" },
        { "FROM busybox:local\nRUN sh -c 'mkdir /data; chown 5 /data'", "/data", "unknown" },
        { "FROM busybox:local\nRUN for d in a b; do mkdir /$d; chown 5 /$d; done", "/a", "unknown" },
        { "FROM busybox:local\nRUN mkdir /work && cd /work && mkdir here && chown 9:9 here", "/work/here", "9:9" },
        { "FROM busybox:local AS base\nRUN mkdir /data && chown 8:8 /data\nFROM base\nRUN true", "/data", "8:8" },
        { "FROM busybox:local AS base\nRUN mkdir /data && chown 8:8 /data\nFROM busybox:local\nCOPY --from=base /data /data", "/data", "unknown" },
        { "FROM busybox:local\nRUN mkdir /data \\\n # why\n && chown 3:3 \\\n /data", "/data", "3:3" },
    };

    [EngineTheory]
    [MemberData(nameof(Configurations))]
    public void The_configuration_is_what_the_engine_makes(string text)
    {
        using var inspected = Config(Build(text));
        var dockerfile = Dockerfile.Parse(text);
        var image = new StageEvaluator(dockerfile, new Dictionary<string, string?>(), static name => name).Evaluate(dockerfile.Find(null)!);
        var config = inspected.RootElement;

        Assert.Equal(Keys(config, "Volumes"), image.Volumes.Select(static volume => volume.Value).Order(StringComparer.Ordinal));
        Assert.False(image.HasUnknownVolumes);
        Assert.Equal(Keys(config, "ExposedPorts"), image.Ports.SelectMany(static port => Enumerable.Range(port.Value.First, port.Value.Last - port.Value.First + 1)
            .Select(number => $"{number}/{port.Value.Protocol}")).Order(StringComparer.Ordinal));
        Assert.False(image.HasUnknownPorts);
        Assert.Equal(String(config, "User"), image.User is { } user ? user.Value : "");
        Assert.Equal(String(config, "WorkingDir"), image.WorkingDirectory is { } directory ? directory.Value : "");
        Assert.Equal(Strings(config, "Entrypoint"), image.Entrypoint ?? []);
        Assert.Equal(Strings(config, "Cmd"), image.Command ?? (image.BaseImage == "busybox:local" && !image.ChangesCommand ? ["/bin/sh"] : []));
        Assert.Equal(
            Strings(config, "Env").Where(static entry => !entry.StartsWith("PATH=", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            image.Environment.Select(static entry => $"{entry.Key}={entry.Value ?? "unknown"}").Order(StringComparer.Ordinal));
        Assert.Equal(
            config.TryGetProperty("Healthcheck", out var check) ? Strings(check, "Test") : [],
            image.Healthcheck is { } healthcheck ? healthcheck.Value.Test : []);
    }

    [EngineTheory]
    [MemberData(nameof(Owners))]
    public void The_owner_of_a_fresh_volume_is_as_said_or_not_said(string text, string path, string expected)
    {
        var seen = Shell.Run("docker", "run", "--rm", "--volume", path, "--user", "0", Build(text), "stat", "-c", "%u:%g", path).Succeeded().Output.Trim();
        var dockerfile = Dockerfile.Parse(text);
        var image = new StageEvaluator(dockerfile, new Dictionary<string, string?>(), static name => name).Evaluate(dockerfile.Find(null)!);
        var below = BaseImage.Of("busybox:1.37");

        var owner = image.Files.OwnerOf(path, below.Lacks, out var isAbsent);
        var said = isAbsent || owner is { Uid: 0 } ? "root" : owner?.Uid is { } uid ? owner.Gid is { } gid ? $"{uid}:{gid}" : $"{uid}" : "unknown";

        Assert.Equal(expected, said);
        if (expected != "unknown")
            Assert.StartsWith(expected == "root" ? "0:0" : expected, seen, StringComparison.Ordinal);
    }

    public void Dispose() => Engine.Remove(_project, []);

    private string Build(string text)
    {
        var directory = Directory.CreateTempSubdirectory("composegen");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "Dockerfile"), text);
            var tag = _project + ":dockerfile";
            Shell.RunIn(null, ClassicBuilder, "docker", "build", "--quiet", "--tag", tag, directory.FullName).Succeeded();
            return tag;
        }
        finally
        {
            directory.Delete(true);
        }
    }

    private static JsonDocument Config(string image)
    {
        var json = Shell.Run("docker", "image", "inspect", "--format", "{{json .Config}}", image).Succeeded().Output;
        return JsonDocument.Parse(json);
    }

    private static string String(JsonElement config, string name) => config.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static string[] Strings(JsonElement config, string name) =>
        config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(static item => item.GetString()!)] : [];

    private static string[] Keys(JsonElement config, string name) =>
        config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal)]
            : [];
}
