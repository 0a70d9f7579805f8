namespace ComposeGen.Rules.Storage;

/// <summary>The sockets through which engines are controlled.</summary>
/// <remarks>Docker documentation, "Rootless mode", and podman-system-service(1): those of a user are below /run/user.</remarks>
internal static class EngineSockets
{
    private static readonly string[] Sockets = ["/containerd/containerd.sock", "/docker.sock", "/podman/podman.sock"];

    private static readonly string[] Directories = ["/run", "/var/run"];

    /// <summary>Whether a path of the host is one of an engine that makes containers there.</summary>
    public static bool Contains(string path) =>
        Directories.Any(directory => Sockets.Any(socket => path == directory + socket || (path.StartsWith(directory + "/user/", StringComparison.Ordinal) && path.EndsWith(socket, StringComparison.Ordinal))));

    /// <summary>Whether it is one, or a directory that has them.</summary>
    public static bool AreAt(string path) => Directories.Contains(path) || Contains(path);
}
