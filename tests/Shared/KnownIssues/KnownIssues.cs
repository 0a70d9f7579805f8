namespace ComposeGen.Testing;

/// <summary>Mistakes in definitions of containers that people have reported, one for each kind of mistake.</summary>
internal static partial class KnownIssues
{
    public static readonly IReadOnlyList<KnownIssue> All = [.. Data(), .. Mounts(), .. Owners(), .. Files(), .. Images()];

    /// <summary>What no rule finds in a definition.</summary>
    public static readonly IReadOnlyList<UnfoundIssue> Unfound =
    [
        new(["owncloud/client#7358", "appwrite/appwrite#5042"], "`down -v` removes the named volumes.",
            "It is in the command. `Protected` keeps a volume from it, which a test shows on an engine"),
        new(["mozilla/experimenter#9287"], "An anonymous volume keeps `node_modules` of the image below a bind mount of the source.",
            "It is meant: what the image has installed is no data"),
        new(["docker/compose#7527", "docker/compose#9063", "docker/docs#19938", "metacpan/metacpan-docker#68"], "Nobody has made an external volume.",
            "The head of `compose.yaml` has the command, and `up` of the script makes protected ones"),
        new(["docker/compose#8976", "docker/compose#9969"], "A volume exists that Compose did not make.",
            "Only the engine knows. The script gives volumes the labels of Compose"),
        new(["docker/cli#698", "docker/compose#9873"], "`mode` of a tmpfs in the long notation does nothing.",
            "Compose knows it from 2.14, and which version runs is not in a definition"),
        new(["compose-spec/compose-go#594", "score-spec/score-compose#166"], "The directory of a volume cannot be given in the short notation.",
            "`Subpath` is written in the long one. In the short one of a Compose file, [CG0020](rules/CG0020.md)"),
        new(["moby/moby#47687"], "A swarm mounted all of a volume instead of its `subpath`.",
            "A defect of engine 26.0, since mended"),
        new(["SUSE/Portus#1902"], "A volume shares files of an image with a web server and keeps those of the first image.",
            "Which directories of an image change with its version is not known; where a Dockerfile copies the application, [CG1122](rules/CG1122.md)"),
        new(["openSUSE/open-build-service#11511", "temporalio/docker-compose#125"], "Mounts have no label for SELinux.",
            "Most hosts have no SELinux; `Relabel` sets one"),
        new(["langgenius/dify#29297"], "A one-off service sets the owner of a volume before the others start.",
            "It is no mistake but the remedy: `Owner` writes such a service"),
        new(["docker/compose#10833", "docker/compose#12363"], "Anonymous volumes are found again by their container alone.",
            "That they are anonymous is [CG1102](rules/CG1102.md)"),
        new(["immich-app/immich#6836"], "Only a part of the directory that holds all uploads is mounted.",
            "What lies beside it may be of no worth"),
    ];
}
