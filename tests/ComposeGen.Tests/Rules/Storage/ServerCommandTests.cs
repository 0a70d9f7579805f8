using ComposeGen.Facts;
using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

public sealed class ServerCommandTests
{
    [Theory]
    [InlineData("postgres:18", "postgres -c fsync=on", true)]
    [InlineData("postgres:18", "-c fsync=on", true)]
    [InlineData("postgres:18", "/usr/lib/postgresql/18/bin/postgres", true)]
    [InlineData("postgres:18", "/usr/sbin/postgres", true)]
    [InlineData("postgres:18", "/scripts/postgres", false)]
    [InlineData("postgres:18", "\"postgres\"", true)]
    [InlineData("postgres:18", "docker-entrypoint.sh postgres", true)]
    [InlineData("postgres:18", "/usr/local/bin/docker-entrypoint.sh psql", false)]
    [InlineData("postgres:18", "docker-entrypoint.sh", false)]
    [InlineData("postgres:18", "postgres --version", false)]
    [InlineData("postgres:18", "--help", false)]
    [InlineData("postgres:18", "psql", false)]
    [InlineData("postgres:18", "$TOOL", false)]
    [InlineData("caddy:2", "caddy run --config /x", true)]
    [InlineData("caddy:2", "caddy", false)]
    [InlineData("caddy:2", "caddy validate", false)]
    [InlineData("qdrant/qdrant", "./qdrant", true)]
    [InlineData("qdrant/qdrant", "/bin/./qdrant", false)]
    [InlineData("example/app", "serve", false)]
    [InlineData("example/app", "-v", true)]
    public void Server_runs(string image, string command, bool expected)
    {
        Command words = command.StartsWith('$') ? Command.OfLine($"{Env.Required("TOOL")} x") : Command.OfLine(command);

        Assert.Equal(expected, ServerCommand.RunsServer(words, ImageFacts.Find(image)));
    }

    [Fact]
    public void Own_command_of_the_image_runs_it() => Assert.True(ServerCommand.RunsServer(null, ImageFacts.Find("postgres:18")));
}
