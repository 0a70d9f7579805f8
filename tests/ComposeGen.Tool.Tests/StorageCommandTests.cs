using System.Text.Json;
using ComposeGen.Testing;
using ComposeGen.Tool.Commands;

namespace ComposeGen.Tool.Tests;

public sealed class StorageCommandTests : IDisposable
{
    /// <summary>One store of each kind and one use of each outcome, with names that no notation may trip over.</summary>
    private const string Answer = """
        {
          "output": "out", "files": [],
          "apps": [{
            "name": "shop", "composeFile": "compose.yaml", "protectedVolumes": [],
            "overlays": [{ "name": "production", "composeFile": "compose.production.yaml", "protectedVolumes": [], "storage": { "stores": [], "services": [{ "name": "only", "user": "root" }] } }],
            "storage": {
              "stores": [
                { "kind": "volume", "name": "pg-data", "origin": "Image", "owner": "999:999", "mode": "1777", "seed": "db", "isSeeded": true, "isProtected": true, "uses": [
                  { "service": "db", "path": "/var/lib/postgresql", "isReadOnly": false, "reads": "Allowed", "writes": "Allowed" },
                  { "service": "backup", "path": "/data", "isReadOnly": true, "reads": "Denied", "writes": "Denied" }] },
                { "kind": "volume", "name": "uploads", "origin": "Engine", "owner": "0:0", "mode": "755", "isSeeded": false, "uses": [
                  { "service": "api", "path": "/data", "isReadOnly": false, "reads": "Allowed", "writes": "Denied" }] },
                { "kind": "volume", "name": "company", "origin": "Unknown", "isExternal": true, "uses": [
                  { "service": "backup", "path": "/company", "isReadOnly": false, "reads": "Unknown", "writes": "Unknown" }] },
                { "kind": "volume", "name": "idle", "origin": "Definition", "owner": "5:5", "uses": [] },
                { "kind": "anonymous volume", "name": "/cache", "origin": "Unknown", "uses": [
                  { "service": "api", "path": "/cache", "isReadOnly": false, "reads": "Unknown", "writes": "Unknown" }] },
                { "kind": "bind", "name": "./a \"b\" <c> & #d", "origin": "Unknown", "uses": [
                  { "service": "api", "path": "/config", "isReadOnly": true, "reads": "Unknown", "writes": "Denied" }] },
                { "kind": "tmpfs", "name": "/tmp", "origin": "Unknown", "owner": "0:0", "mode": "1777", "uses": [
                  { "service": "api", "path": "/tmp", "isReadOnly": false, "reads": "Allowed", "writes": "Allowed" }] },
                { "kind": "secret", "name": "password", "origin": "Unknown", "owner": "0:0", "mode": "444", "uses": [
                  { "service": "db", "path": "/run/secrets/password", "isReadOnly": true, "reads": "Allowed", "writes": "Denied" }] }
              ],
              "services": [{ "name": "db", "user": "999:999" }, { "name": "api", "user": "1654:1654" }, { "name": "backup", "user": null }, { "name": "web", "user": "root" }]
            }
          }]
        }
        """;

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData("table", "txt")]
    [InlineData("json", "json")]
    [InlineData("mermaid", "md")]
    [InlineData("html", "html")]
    public void Each_format_shows_all(string format, string extension)
    {
        Assert.Equal(0, Show(new StorageCommand.Options(Format: format)));

        Snapshot.Match(string.Join('\n', _terminal.Out.ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd())), extension);
    }

    [Fact]
    public void Json_is_json()
    {
        Show(new StorageCommand.Options(Format: "json"));

        using var json = JsonDocument.Parse(_terminal.Out);
        var application = json.RootElement[0];
        Assert.Equal("web", application.GetProperty("withoutMounts")[0].GetString());
        Assert.Equal("from Engine 23", application.GetProperty("stores")[0].GetProperty("survival").GetProperty("prune").GetString());
    }

    [Fact]
    public void A_page_needs_nothing_from_elsewhere()
    {
        Assert.Equal(0, Show(new StorageCommand.Options(Output: "sub/storage.html")));

        Assert.Equal("sub/storage.html\n", _terminal.Out.ReplaceLineEndings("\n"));
        var page = File.ReadAllText(Path.Combine(_terminal.Directory, "sub", "storage.html"));
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<c>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_is_shown_on_request()
    {
        Assert.Equal(0, Show(new StorageCommand.Options(Overlay: "production")));

        Assert.Contains("shop, production", _terminal.Out);
        Assert.Contains("only mounts nothing", _terminal.Out);
        Assert.Contains("no overlay 'staging'", Assert.Throws<ToolException>(() => Show(new StorageCommand.Options(Overlay: "staging"))).Message);
    }

    [Fact]
    public void An_old_package_is_said_to_be_one()
    {
        var old = Inspection.Parse("""{ "output": "out", "files": [], "apps": [{ "name": "shop", "composeFile": "compose.yaml", "protectedVolumes": [] }] }""");

        Assert.Contains("does not tell about storage", Assert.Throws<ToolException>(() => StorageCommand.Show(old, new StorageCommand.Options(), _terminal.Terminal)).Message);
    }

    [Fact]
    public async Task A_Compose_file_is_shown_without_a_project()
    {
        _terminal.Write("compose.yaml", "name: shop\nservices:\n  db:\n    image: postgres:18\n    volumes: [data:/var/lib/postgresql]\nvolumes:\n  data:\n");
        _terminal.Write("more.yaml", "services:\n  backup:\n    image: example/backup:1\n    user: '5:5'\n    volumes: [data:/backup]\n");

        Assert.Equal(0, await _terminal.RunAsync("storage", "--format", "json"));
        Assert.Equal("shop", JsonDocument.Parse(_terminal.Out).RootElement[0].GetProperty("application").GetString());
        Assert.DoesNotContain("backup", _terminal.Out);
        Assert.Contains("999:999, by the start of db", _terminal.Out);

        Assert.Equal(0, await _terminal.RunAsync("storage", "compose.yaml", "-f", "more.yaml"));
        Assert.Contains("backup", _terminal.Out);
        Assert.Contains("999:999", _terminal.Out);
    }

    [Fact]
    public async Task A_Compose_file_that_is_broken_is_told_with_its_place()
    {
        _terminal.Write("broken.yaml", "services:\n  db:\n    image: [a]\n");

        Assert.Equal(1, await _terminal.RunAsync("storage", "broken.yaml"));
        Assert.StartsWith("broken.yaml(3,", _terminal.Error);
        Assert.Equal(2, await _terminal.RunAsync("storage", "broken.yaml", "--overlay", "production"));
    }

    public void Dispose() => _terminal.Dispose();

    private int Show(StorageCommand.Options options) => StorageCommand.Show(Inspection.Parse(Answer), options, _terminal.Terminal);
}
