using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class ShortNotationTests
{
    [Theory]
    [InlineData("80", "- target: 80")]
    [InlineData("8080:80", "- target: 80\n  published: \"8080\"")]
    [InlineData("'127.0.0.1:8080:80/udp'", "- target: 80\n  published: \"8080\"\n  host_ip: \"127.0.0.1\"\n  protocol: udp")]
    [InlineData("'[::1]:8080:80'", "- target: 80\n  published: \"8080\"\n  host_ip: \"::1\"")]
    [InlineData("'127.0.0.1::80'", "- target: 80\n  host_ip: \"127.0.0.1\"")]
    [InlineData("3000-3001", "- target: 3000\n- target: 3001")]
    [InlineData("9-10:99-100", "- target: 100\n  published: \"10\"\n- target: 99\n  published: \"9\"")]
    [InlineData("8000-9000:80", "- target: 80\n  published: \"8000-9000\"")]
    [InlineData("'${PORT:-8080}:80'", "- target: 80\n  published: ${PORT:-8080}")]
    [InlineData("'${A}:${B:-80}'", "- target: ${B:-80}\n  published: ${A}")]
    [InlineData("'${IP:-0.0.0.0}:8080:80'", "- ${IP:-0.0.0.0}:8080:80")]
    public void A_port(string notation, string written) =>
        Assert.Equal("ports:\n" + Indented(written), Reading.Written("ports:\n  - " + notation));

    [Theory]
    [InlineData("data:/data", "- type: volume\n  source: data\n  target: /data")]
    [InlineData("data:/data/:ro,nocopy", "- type: volume\n  source: data\n  target: /data\n  read_only: true\n  volume:\n    nocopy: true")]
    [InlineData("/data", "- type: volume\n  target: /data")]
    [InlineData("./a:/a:Z,rshared", "- type: bind\n  source: ./a\n  target: /a\n  bind:\n    propagation: rshared\n    create_host_path: true\n    selinux: Z")]
    [InlineData("~/a:/a", "- type: bind\n  source: \"~/a\"\n  target: /a\n  bind:\n    create_host_path: true")]
    [InlineData(@"C:\a:/a:rw", "- type: bind\n  source: \"C:\\\\a\"\n  target: /a\n  bind:\n    create_host_path: true")]
    [InlineData("${DIR:-./a}:/a", "- type: bind\n  source: ${DIR:-./a}\n  target: /a\n  bind:\n    create_host_path: true")]
    [InlineData("${DIR}:/a", "- type: bind\n  source: ${DIR}\n  target: /a\n  bind:\n    create_host_path: true")]
    [InlineData("${VOL:-data}:/a", "- type: volume\n  source: ${VOL:-data}\n  target: /a")]
    public void A_mount(string notation, string written) =>
        Assert.Equal("volumes:\n" + Indented(written), Reading.Written("volumes:\n  - " + notation, "volumes:\n  data:\n"));

    [Theory]
    [InlineData("environment:\n  - A=1\n  - B\n  - C=a=b", "environment:\n  A: \"1\"\n  B: null\n  C: a=b")]
    [InlineData("environment:\n  A: 1.10\n  B: 0777\n  C: true\n  D: 1e6\n  E: \"0777\"", "environment:\n  A: \"1.1\"\n  B: \"511\"\n  C: \"true\"\n  D: \"1e+06\"\n  E: \"0777\"")]
    [InlineData("command: echo $$HOME ${A-b} $C", "command: echo $$HOME ${A-b} ${C}")]
    [InlineData("command: a$ $.b $(c) ${D:-$5}", "command: a$$ $$.b $$(c) ${D:-$$5}")]
    [InlineData("post_start:\n  - command:", "post_start:\n  - command: []")]
    [InlineData("command: [a, b]", "command: [\"a\", \"b\"]")]
    [InlineData("command: []", "command: []")]
    [InlineData("depends_on: [b]", "depends_on:\n  b:\n    condition: service_started")]
    [InlineData("env_file: .env", "env_file:\n  - path: .env")]
    [InlineData("env_file:\n  - path: a.env\n    required: false", "env_file:\n  - path: a.env\n    required: false")]
    [InlineData("devices:\n  - /dev/a\n  - /dev/b:/dev/c:r", "devices:\n  - source: /dev/a\n    target: /dev/a\n    permissions: rwm\n  - source: /dev/b\n    target: /dev/c\n    permissions: r")]
    [InlineData("extra_hosts:\n  - a:10.0.0.1\n  - a=[::1]", "extra_hosts:\n  a:\n    - \"10.0.0.1\"\n    - \"::1\"")]
    [InlineData("ulimits:\n  nofile: 10\n  nproc:\n    soft: 1\n    hard: ${N:-2}", "ulimits:\n  nofile:\n    soft: 10\n    hard: 10\n  nproc:\n    soft: 1\n    hard: ${N:-2}")]
    [InlineData("mem_limit: ${MEMORY:-2}g", "mem_limit: ${MEMORY:-2}g")]
    [InlineData("mem_limit: 1.5g", "mem_limit: 1536m")]
    [InlineData("stop_grace_period: 1m30s", "stop_grace_period: 1m30s")]
    [InlineData("read_only: \"yes\"", "read_only: true")]
    [InlineData("read_only: ${RO:-true}", "read_only: ${RO:-true}")]
    [InlineData("gpus: all", "gpus: all")]
    [InlineData("network_mode: service:b", "network_mode: service:b")]
    [InlineData("dns: 1.1.1.1", "dns:\n  - \"1.1.1.1\"")]
    [InlineData("healthcheck:\n  test: curl -f x\n  retries: 3", "healthcheck:\n  test: [\"CMD-SHELL\", \"curl -f x\"]\n  retries: 3")]
    [InlineData("cap_add: [A, B, A]", "cap_add:\n  - A\n  - B")]
    [InlineData("restart: on-failure:3", "restart: on-failure:3")]
    [InlineData("x-a: {b: [1, 1.5, true, ~]}", "x-a:\n  b:\n    - 1\n    - 1.5\n    - true\n    - null")]
    public void An_attribute(string attributes, string written) =>
        Assert.Equal(written, Reading.Written(attributes, "  b:\n    image: y\n"));

    [Theory]
    [InlineData("${A}"), InlineData("${A-b}"), InlineData("${A:-b}"), InlineData("${A?b}"), InlineData("${A:?b}"), InlineData("${A+b}"), InlineData("${A:+b}")]
    [InlineData("${A:-}"), InlineData("${A:-x${B:-y}}"), InlineData("${A:-x$${B}}"), InlineData("a$$b"), InlineData("${A:-{}}"), InlineData("${A:-{\"a\":1}}")]
    public void A_variable_is_written_as_it_was(string template) =>
        Assert.Equal(template, Reading.Service("hostname: '" + template + "'").File.Services[0].Hostname!.Template);

    [Fact]
    public void Secrets_and_configs_by_name()
    {
        var service = Reading.Service("secrets: [s]\nconfigs: [c]", "secrets:\n  s:\n    file: s.txt\nconfigs:\n  c:\n    content: text\n").File.Services[0];

        Assert.Equal("s", service.Secrets[0].Source!.Key);
        Assert.Equal("c", service.Configs[0].Source!.Key);
    }

    [Fact]
    public void The_older_notation_of_external_things()
    {
        var volume = Reading.Service("volumes: ['data:/data']", "volumes:\n  data:\n    external:\n      name: shared\n").File.Volumes[0];

        Assert.True(volume.External!.Literal);
        Assert.Equal("shared", volume.Name!.Literal);
    }

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
