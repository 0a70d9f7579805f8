using ComposeGen.Rules.Definition;
using Xunit;

namespace ComposeGen.Tests.Rules.Definition;

/// <summary>What Compose or the engine reads is accepted, whatever way it is written, and what is next to it is not.</summary>
public sealed class ValueFormTests
{
    private static readonly string Digest = new('a', 64);

    [Fact]
    public void Ports() => Check(ValueForms.IsPort, ["1", "80", "65535"], ["", "0", "65536", "-1", "80a", "80-81"]);

    [Fact]
    public void Published_ports() => Check(ValueForms.IsPublishedPort,
        ["", "0", "80", "80-80", "80-90", "65535"], ["65536", "80-65536", "90-80", "80-", "-80", "80-81-82", "http"]);

    [Fact]
    public void Exposed_ports() => Check(ValueForms.IsExposedPort,
        ["80", "80/", "53/udp", "80/TCP", "80-80", "80-90/sctp", "65535"], ["", "/tcp", "80/http", "80/tcp/udp", "90-80", "90-80/tcp", "65536/udp", "60000-65536", "http"]);

    [Fact]
    public void Addresses() => Check(ValueForms.IsAddress,
        ["10.0.0.1", "255.255.255.255", "0.0.0.0", "::", "fd00::10", "::ffff:10.0.0.1"],
        ["", "1", "10.1", "10.0.0", "10.0.0.01", "010.0.0.1", "10.0.0.256", "10..0.1", "10.0.0.x", "10.0.0.1.1", "0x0a.0.0.1", "[fd00::10]", "fe80::1%eth0", "fd00:::1", "localhost"]);

    [Fact]
    public void Addresses_of_a_kind()
    {
        Check(ValueForms.IsIpv4, ["10.0.0.1"], ["fd00::10", ""]);
        Check(ValueForms.IsIpv6, ["fd00::10"], ["10.0.0.1", ""]);
        Check(ValueForms.IsAddressOrEmpty, ["", "10.0.0.1", "fd00::10"], ["x"]);
        Check(ValueForms.IsIpv4OrEmpty, ["", "10.0.0.1"], ["fd00::10"]);
        Check(ValueForms.IsIpv6OrEmpty, ["", "fd00::10"], ["10.0.0.1"]);
    }

    [Fact]
    public void Addresses_of_a_host() => Check(ValueForms.IsHostAddress,
        ["host-gateway", "10.0.0.1", "fd00::10", "[fd00::10]"], ["", "[", "]", "[]", "[10.0.0.1]", "[fd00::10", "fd00::10]", "(fd00::10)", "example.com"]);

    [Fact]
    public void Names_of_a_host() => Check(ValueForms.IsHostName, ["a", "example.com"], ["", "a=b", "=a", "a:b"]);

    [Fact]
    public void Subnets() => Check(ValueForms.IsSubnet,
        ["10.1.0.0/24", "10.1.0.5/32", "0.0.0.0/0", "fd00::/64", "fd00::/128"], ["", "/24", "10.1.0.0", "10.1.0.0/", "10.1.0.0/33", "fd00::/129", "10.1.0.0/-1", "10.1.0/24", "10.1.0.0/24/8"]);

    [Fact]
    public void Mac_addresses() => Check(ValueForms.IsMacAddress,
        ["02:42:ac:11:00:03", "02-42-AC-11-00-03", "0242.ac11.0003", "02:42:ac:11:00:03:04:05", "0242.ac11.0003.0405", string.Join(':', Enumerable.Repeat("02", 20))],
        ["", "02:42:ac:11:00", "02:42:ac:11:00:03:04", "02:42:ac:11:00:0g", "02:42:ac:11:00:3", "02:42:ac:11:00-03", "0242ac110003", "242.ac11.0003", "02.42.ac.11.00.03", "02:42:ac:11:00:0/", "02:42:ac:11:00:0@"]);

    [Fact]
    public void Processors() => Check(ValueForms.IsCpuSet, ["", "0", "0-3", "0,2", "0-1,3-3"], [",", "0,", "3-0", "0,3-1", "a", "0-a"]);

    [Fact]
    public void Rules_for_devices() => Check(ValueForms.IsDeviceRule,
        ["c 1:3 rwm", "b 8:* r", "a *:* m", "c 195:0 rw"],
        ["", "c 1:3", "c 1:3 ", "d 1:3 r", "c 1: r", "c :3 r", "c 1:x r", "c 1x:3 r", "c 1:2:3 r", "c 1 r", "c 1:3 rwmr", "c 1:3 rx", "c  1:3 r", "c 1:3 r w"]);

    [Fact]
    public void Signals() => Check(ValueForms.IsSignal,
        ["", "9", "-9", "SIGTERM", "term", "SigInt", "SIGRTMIN", "RTMIN+1", "sigrtmin+15", "RTMAX-1", "SIGRTMAX-14"],
        ["0", "SIG", "TERMINATE", "RTMIN+0", "RTMIN+16", "RTMIN+", "RTMAX-0", "RTMAX-15", "RTMAX+1", "RTMIN-1"]);

    [Fact]
    public void Platforms() => Check(ValueForms.IsPlatform,
        ["", "linux", "LINUX", "arm64", "linux/arm64", "linux/arm/v7", "windows(10.0.17763)/amd64", "unknown/un_known-1"],
        ["linus", "linux/", "/amd64", "linux/arm/v7/x", "li nux/amd64", "linux/arm@", "linux/[", "linux//v7", "linux/`a"]);

    [Fact]
    public void Command_lines() => Check(ValueForms.IsCommandLine,
        ["", "a b", "sh -c 'a b'", "a \"b 'c\" d", "a 'b \"c' d", @"'a\'", @"a\ b", @"a \' b", "a \"b\\\"c\"", "a`b`", "a $(b)", "a $(b \"c)", "a '(b)'", "a `(b)`", "a `b; c`", "a ) b )", "a $(b `c)"],
        ["a 'b", "a \"b", @"a\", @"a 'b'\", "a \"b\\\"", "a'b", "a `b", "a $(b", "a (b)", "a $(b (c))", "$(a (b c)", "a)", "(a)", "a `b \"c`", "a '`' `b", "a 'b; c", "a `b; c"]);

    [Theory]
    [InlineData(';')]
    [InlineData('&')]
    [InlineData('|')]
    [InlineData('<')]
    [InlineData('>')]
    public void Command_line_ends_where_a_shell_would_begin_something_else(char sign)
    {
        Check(ValueForms.IsCommandLine, [$"a {sign} b'"], [$"a' {sign} b", $"a\" {sign} b", $"a $(b {sign} c", $"a \\{sign} b'", $"a \"b {sign} c\" d'"]);
    }

    [Fact]
    public void Users() => Check(ValueForms.IsUser,
        ["", "app", "app:staff", "0", "1000:1000", "2147483647", ":5"], ["-1", "2147483648", "1000:-1", "app:2147483648"]);

    [Fact]
    public void Options_for_security() => Check(ValueForms.IsSecurityOption,
        ["no-new-privileges", "no-new-privileges:true", "no-new-privileges=False", "no-new-privileges:t", "no-new-privileges=0", "apparmor=", "apparmor=x", "label:disable", "label=user:x", "seccomp=x", "seccomp:unconfined", "systempaths=unconfined"],
        ["", "=", ":true", "no-new-privileges:yes", "no-new-privileges=", "no-new-privileges:tRUE", "apparmor", "label", "seccomp", "seccomp=", "systempaths:", "disable", "privileges:true"]);

    [Fact]
    public void Absolute_paths() => Check(ValueForms.IsAbsolutePath, ["", "/", "/a", "\\a", "C:", "C:\\a"], ["a", "./a", "app/x"]);

    [Fact]
    public void Ipc_modes() => Check(ValueForms.IsIpcMode,
        ["", "none", "private", "shareable", "host", "container:x", "service:x"], ["shared", "Host", "x:y", "container"]);

    [Fact]
    public void Images() => Check(ValueForms.IsImage,
        ["", "postgres:18", Digest, "sha256:" + Digest, "localhost:5000/a/b@sha256:" + Digest], ["Postgres", "postgres:", "a b", "sha256:", new string('G', 64), "G" + Digest.Substring(1), new string('A', 63)]);

    [Fact]
    public void Names_for_the_engine() => Check(ValueForms.IsEngineName,
        ["ab", "1a", "a_b.c-d", "Zz", "zA"], ["", "a", "-a", ".a", "_a", "a b", "a/b", "a@b", "a[b", "a`b", "a{b", "é1"]);

    [Fact]
    public void Permissions_of_devices() => Check(ValueForms.IsDevicePermissions, ["r", "w", "m", "rwm"], ["", "x", "rx", "rwmr"]);

    [Fact]
    public void Options_of_tmpfs() => Check(TmpfsOptionForms.AreAccepted,
        ["/a", "/a:", "", ":", "/a:ro", "/a:rw,noexec", "/a:size=64m", "/a:size=1", "/a:size=50%", "/a:size=1G", "/a:mode=1777", "/a:uid=1000,gid=1000", "/a:nr_inodes=1k", "/a:mode=0,size=9K"],
        ["/a:big", ":big", "/a:ro,big", "/a:big,ro", "/a:,ro", "/a:size", "/a:size=", "/a:size=m", "/a:size=1x", "/a:size=x1", "/a:size=1mm", "/a:size=1x1m", "/a:mode=", "/a:mode=rwx", "/a:mode=8", "/a:mode=78", "/a:mode=/", "/a:=1"]);

    private static void Check(Func<string, bool> accepts, string[] accepted, string[] refused)
    {
        Assert.Equal(accepted, accepted.Where(accepts));
        Assert.Equal([], refused.Where(accepts));
    }
}
