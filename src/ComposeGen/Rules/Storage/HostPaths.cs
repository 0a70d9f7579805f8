namespace ComposeGen.Rules.Storage;

/// <summary>What a service mounts of the host.</summary>
internal static class HostPaths
{
    /// <summary>Endings that files have and directories hardly ever.</summary>
    private static readonly string[] FileEndings =
    [
        ".cfg", ".cnf", ".conf", ".config", ".crt", ".csv", ".env", ".htpasswd", ".html", ".ini", ".jks", ".json", ".key", ".log", ".p12", ".pem", ".pfx", ".php", ".properties", ".py", ".sh", ".sock",
        ".sql", ".template", ".text", ".toml", ".txt", ".xml", ".yaml", ".yml", "/Caddyfile", "/Corefile",
    ];

    /// <summary>The bind mounts whose path on the host is known, without trailing slashes.</summary>
    public static IEnumerable<(Mount Mount, string Path)> Of(Service service)
    {
        foreach (var mount in service.KnownItems<Mount>("volumes"))
        {
            if (mount.LiteralOf("type") == "bind" && (mount.KnownValueOf("source") as MountSource)?.Path?.Literal is { Length: > 0 } path)
                yield return (mount, path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/");
        }
    }

    /// <summary>Whether a path is that of a file, as its name has it.</summary>
    public static bool IsOfFile(string path) => FileEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
