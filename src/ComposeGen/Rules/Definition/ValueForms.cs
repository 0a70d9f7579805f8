using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComposeGen.Facts;

namespace ComposeGen.Rules.Definition;

/// <summary>The notations that Compose and the engine read, and no others.</summary>
internal static class ValueForms
{
    private static readonly HashSet<string> Capabilities = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALL", "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE",
        "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE",
        "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
        "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE",
        "SYS_TIME", "SYS_TTY_CONFIG", "WAKE_ALARM",
    };

    private static readonly HashSet<string> Signals = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "EMT", "FPE", "HUP", "ILL", "INFO", "INT", "IO", "IOT", "KILL", "LOST", "PIPE", "POLL", "PROF", "PWR",
        "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "UNUSED", "URG", "USR1", "USR2", "VTALRM",
        "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX",
    };

    private static readonly HashSet<string> Limits = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime",
        "sigpending", "stack",
    };

    private static readonly HashSet<string> Platforms = new(StringComparer.OrdinalIgnoreCase)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "macos", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "wasip1", "windows", "zos",
        "386", "aarch64", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "armel", "armhf", "i386", "loong64", "mips", "mips64", "mips64le",
        "mips64p32", "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
        "x86-64", "x86_64",
    };

    // What belongs to a namespace of the container, and so can be set for it alone.
    private static readonly string[] KernelSettings =
    [
        "kernel.domainname", "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni",
        "kernel.shm_rmid_forced",
    ];

    public static bool IsPort(string text) => Number(text) is >= 1 and <= 65535;

    /// <summary>A port of the host, or the first and the last of several; 0 is whichever is free.</summary>
    public static bool IsPublishedPort(string text) => text.Length == 0 || Range(text) is (var first, var last) && first <= last && last <= 65535;

    public static bool IsExposedPort(string text)
    {
        var slash = text.IndexOf('/');
        return (slash < 0 || IsProtocol(text.Substring(slash + 1)))
            && Range(slash < 0 ? text : text.Substring(0, slash)) is (var first, var last) && first <= last && last <= 65535;
    }

    public static bool IsProtocol(string text) => text.ToLowerInvariant() is "tcp" or "udp" or "sctp" or "";

    public static bool IsAddress(string text) => Address(text) is not null;

    public static bool IsIpv4(string text) => Address(text) is { AddressFamily: AddressFamily.InterNetwork };

    public static bool IsIpv6(string text) => Address(text) is { AddressFamily: AddressFamily.InterNetworkV6 };

    public static bool IsAddressOrEmpty(string text) => text.Length == 0 || IsAddress(text);

    public static bool IsIpv4OrEmpty(string text) => text.Length == 0 || IsIpv4(text);

    public static bool IsIpv6OrEmpty(string text) => text.Length == 0 || IsIpv6(text);

    public static bool IsSubnet(string text) => Subnet.TryParse(text) is not null;

    public static bool IsHostAddress(string text) =>
        text == "host-gateway" || IsAddress(text)
        || text.StartsWith("[", StringComparison.Ordinal) && text.EndsWith("]", StringComparison.Ordinal) && IsIpv6(text.Substring(1, text.Length - 2));

    public static bool IsHostName(string text) => text.Length > 0 && text.IndexOfAny(['=', ':']) < 0;

    /// <summary>As Go reads it: six, eight or twenty bytes, with colons, dashes or dots between.</summary>
    public static bool IsMacAddress(string text)
    {
        var (separator, width) = text.Contains(':') ? (':', 2) : text.Contains('-') ? ('-', 2) : ('.', 4);
        var parts = text.Split(separator);
        return parts.Length * width is 12 or 16 or 40 && parts.All(part => part.Length == width && part.All(IsHex));
    }

    public static bool IsCpuSet(string text) => text.Length == 0
        || text.Split(',').All(static part => Range(part) is (var first, var last) && first <= last);

    public static bool IsDeviceRule(string text)
    {
        var words = text.Split(' ');
        return words.Length == 3 && words[0] is "a" or "b" or "c"
            && words[1].Split(':') is { Length: 2 } numbers && numbers.All(static number => number == "*" || number.Length > 0 && number.All(IsDigit))
            && IsDevicePermissions(words[2]);
    }

    public static bool IsDevicePermissions(string text) => text.Length is >= 1 and <= 3 && text.All(static c => c is 'r' or 'w' or 'm');

    public static bool IsSignal(string text)
    {
        if (text.Length == 0 || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0)
            return true;
        var name = text.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? text.Substring(3) : text;
        return Signals.Contains(name)
            || name.StartsWith("RTMIN+", StringComparison.OrdinalIgnoreCase) && Number(name.Substring(6)) is >= 1 and <= 15
            || name.StartsWith("RTMAX-", StringComparison.OrdinalIgnoreCase) && Number(name.Substring(6)) is >= 1 and <= 14;
    }

    public static IEnumerable<string> CapabilityNames => Capabilities;

    public static bool IsCapability(string text) =>
        Capabilities.Contains(text.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text);

    public static bool IsPlatform(string text)
    {
        if (text.Length == 0)
            return true;
        var parts = text.Split('/');
        return parts.Length <= 3
            && parts.All(static part => part.Length > 0 && part.All(static c => IsLetter(c) || IsDigit(c) || c is '_' or '-' or '.' or '(' or ')'))
            && (parts.Length > 1 || Platforms.Contains(Unversioned(parts[0])));
    }

    public static bool IsUlimit(string name) => Limits.Contains(name);

    public static bool IsSysctl(string name) =>
        name.StartsWith("net.", StringComparison.Ordinal) || name.StartsWith("fs.mqueue.", StringComparison.Ordinal) || KernelSettings.Contains(name);

    /// <summary>
    /// As Compose splits it: what is quoted or in <c>$(…)</c> is closed, nothing ends with a backslash, and what follows <c>;</c>, <c>&amp;</c>,
    /// <c>|</c>, <c>&lt;</c> or <c>&gt;</c> is not read.
    /// </summary>
    /// <remarks>mattn/go-shellwords, where a bracket that closes nothing begins what the next one closes.</remarks>
    public static bool IsCommandLine(string text)
    {
        char? quote = null;
        var isInBackquotes = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && quote != '\'')
            {
                if (++i == text.Length)
                    return false;
            }
            else if (c == quote)
            {
                quote = null;
            }
            else if (c == '(' && quote is null or ')' && !isInBackquotes)
            {
                if (quote is not null || i == 0 || text[i - 1] != '$')
                    return false;
                quote = ')';
            }
            else if (quote is null)
            {
                if (c is '"' or '\'' || c == ')' && !isInBackquotes)
                    quote = c;
                else if (c == '`')
                    isInBackquotes = !isInBackquotes;
                else if (c is ';' or '&' or '|' or '<' or '>' && !isInBackquotes)
                    return true;
            }
        }

        return quote is null && !isInBackquotes;
    }

    public static bool IsUser(string text) => text.Split(':').All(static part =>
        !long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is >= 0 and <= int.MaxValue);

    public static bool IsSecurityOption(string text)
    {
        var end = text.IndexOfAny([':', '=']);
        var value = end < 0 ? "" : text.Substring(end + 1);
        return (end < 0 ? text : text.Substring(0, end)) switch
        {
            "no-new-privileges" => end < 0 || value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False",
            "apparmor" or "label" => end >= 0,
            "seccomp" or "systempaths" or "credentialspec" or "writable-cgroups" => value.Length > 0,
            _ => false,
        };
    }

    public static bool IsAbsolutePath(string text) => text.Length == 0 || text[0] is '/' or '\\' || text.Length > 1 && text[1] == ':';

    public static bool IsIpcMode(string text) => text is "" or "none" or "private" or "shareable" or "host"
        || text.StartsWith("container:", StringComparison.Ordinal) || text.StartsWith("service:", StringComparison.Ordinal);

    public static bool IsImage(string text) => text.Length == 0 || IsImageId(text) || ImageReference.TryParse(text, out _);

    public static bool IsEngineName(string text) =>
        text.Length > 1 && (IsLetter(text[0]) || IsDigit(text[0])) && text.All(static c => IsLetter(c) || IsDigit(c) || c is '_' or '.' or '-');

    /// <summary>An image is also found by the digest of its configuration.</summary>
    private static bool IsImageId(string text) => text.Length == 64 && text.All(IsHex);

    private static string Unversioned(string part) => part.IndexOf('(') is > 0 and var start ? part.Substring(0, start) : part;

    private static IPAddress? Address(string text) =>
        text.IndexOfAny(['[', ']', '%']) < 0 && (text.Contains(':') || IsDotted(text)) && IPAddress.TryParse(text, out var address) ? address : null;

    /// <summary>.NET also reads <c>1</c> and <c>010.1</c> as addresses.</summary>
    private static bool IsDotted(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(static part => part.Length <= 1 || part[0] != '0');
    }

    private static (long First, long Last)? Range(string text)
    {
        var ends = text.Split('-');
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[ends.Length - 1]) is { } last ? (first, last) : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
