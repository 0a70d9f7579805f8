namespace ComposeGen.Rules.Definition;

/// <summary>The options behind the path of an entry of <c>tmpfs</c>.</summary>
/// <remarks>moby, <c>sys/mount</c>, <c>MergeTmpfsOptions</c>.</remarks>
internal static class TmpfsOptionForms
{
    private static readonly HashSet<string> Flags =
    [
        "ro", "rw", "suid", "nosuid", "dev", "nodev", "exec", "noexec", "sync", "async", "dirsync", "remount", "mand", "nomand", "atime", "noatime",
        "diratime", "nodiratime", "bind", "rbind", "unbindable", "runbindable", "private", "rprivate", "shared", "rshared", "slave", "rslave",
        "relatime", "norelatime", "strictatime", "nostrictatime", "defaults",
    ];

    private static readonly HashSet<string> Values = ["size", "mode", "uid", "gid", "nr_inodes", "nr_blocks", "mpol"];

    public static bool AreAccepted(string entry)
    {
        var colon = entry.IndexOf(':');
        return colon < 0 || colon == entry.Length - 1 || entry.Substring(colon + 1).Split(',').All(IsAccepted);
    }

    private static bool IsAccepted(string option)
    {
        var equals = option.IndexOf('=');
        if (equals < 0)
            return Flags.Contains(option);
        var value = option.Substring(equals + 1);
        return option.Substring(0, equals) switch
        {
            "mode" => value.Length > 0 && value.All(static c => c is >= '0' and <= '7'),
            "size" => value.Length > 0 && value.Substring(0, value.Length - 1).All(char.IsDigit)
                && (char.IsDigit(value[value.Length - 1]) || value.Length > 1 && value[value.Length - 1] is 'k' or 'K' or 'm' or 'M' or 'g' or 'G' or 't' or 'T' or 'p' or 'P' or 'e' or 'E' or '%'),
            var name => Values.Contains(name),
        };
    }
}
