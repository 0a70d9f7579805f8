using ComposeGen.Output.Yaml;
using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class DockerRunTests
{
    [Theory]
    [InlineData("docker run -d --name web -p 8080:80 nginx:1", "web:\n    image: nginx:1\n    container_name: web\n    ports:\n      - target: 80\n        published: \"8080\"")]
    [InlineData("sudo docker container run -it alpine sh -c 'echo \"$HOME\"'", "alpine:\n    image: alpine\n    command: [\"sh\", \"-c\", \"echo \\\"$$HOME\\\"\"]\n    stdin_open: true\n    tty: true")]
    [InlineData("podman run \\\n  -e A=1 -eB=\"2 3\" \\\n  --env C x/db@sha256:0", "db:\n    image: x/db@sha256:0\n    environment:\n      A: \"1\"\n      B: \"2 3\"\n      C: null")]
    [InlineData("docker run --memory=512m --cpus .5 --ulimit nofile=1:2 --restart=always x", "x:\n    image: x\n    restart: always\n    cpus: 0.5\n    mem_limit: 512m\n    ulimits:\n      nofile:\n        soft: 1\n        hard: 2")]
    [InlineData("docker run --health-cmd 'curl x' --health-interval 5s --no-healthcheck=false x", "x:\n    image: x\n    healthcheck:\n      test: curl x\n      interval: 5s\n      disable: false")]
    [InlineData("docker run -v $(pwd)/a:/a x", "x:\n    image: x\n    volumes:\n      - type: bind\n        source: ./a\n        target: /a\n        bind:\n          create_host_path: true")]
    [InlineData("docker run --log-driver local --log-opt max-size=1m --network host x", "x:\n    image: x\n    network_mode: host\n    logging:\n      driver: local\n      options:\n        max-size: \"1m\"")]
    [InlineData("docker run --stop-timeout 30 --device-read-bps /dev/a:1mb x", "x:\n    image: x\n    blkio_config:\n      device_read_bps:\n        - path: /dev/a\n          rate: 1m\n    stop_grace_period: 30s")]
    public void A_command(string line, string written)
    {
        var yaml = ComposeYamlWriter.Write(DockerRunReader.Read(line).File);

        Assert.Equal("services:\n  " + written, yaml.Trim());
    }

    [Fact]
    public void A_volume_keeps_its_name()
    {
        var volume = Assert.Single(DockerRunReader.Read("docker run -v data:/data --mount type=volume,src=data,dst=/b x").File.Volumes);

        Assert.Equal("data", volume.Name!.Literal);
    }

    [Fact]
    public void A_network_is_there_already()
    {
        var file = DockerRunReader.Read("docker run --network back.end --network-alias db --ip 10.0.0.2 x").File;

        Assert.True(Assert.Single(file.Networks).External!.Literal);
        Assert.Equal("db", file.Services[0].Networks[0].Aliases[0].Literal);
        Assert.Equal("10.0.0.2", file.Services[0].Networks[0].Ipv4Address!.Literal);
    }

    [Theory]
    [InlineData("docker run -P x", "--publish-all has no counterpart in a Compose file and is left out: publish the ports by number with -p")]
    [InlineData("docker run --memry=1g x", "docker run has no option --memry; did you mean 'memory'?: it is left out")]
    public void What_cannot_be_said_is_noted(string line, string message) =>
        Assert.Contains(DockerRunReader.Read(line).Notes, note => note.Outcome is ImportOutcome.Refused && note.Message == message);

    [Theory]
    [InlineData("docker ps", "(1,1) This is not a docker run command; it begins with docker run, docker create or podman run")]
    [InlineData("docker run -p 80:80", "(1,15) The command names no image")]
    [InlineData("docker run 'x", "(1,12) The quote ' is not closed")]
    [InlineData("docker run x | cat", "(1,14) '|' belongs to the shell and not to docker; give one docker run command")]
    [InlineData("docker run --name", "(1,12) The value of --name is missing")]
    public void A_line_that_is_none(string line, string message)
    {
        var problem = Assert.Throws<ImportException>(() => DockerRunReader.Read(line));

        Assert.Equal(message, $"({problem.Place.Line},{problem.Place.Column}) {problem.Message}");
    }
}
