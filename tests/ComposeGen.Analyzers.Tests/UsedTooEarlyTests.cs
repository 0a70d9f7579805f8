using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>What the editor says of a field that is null where it is used.</summary>
public sealed class UsedTooEarlyTests
{
    [Theory]
    [InlineData("static readonly Service Api = new(\"x/api:1\") { DependsOn = { Db.Healthy() } }; static readonly Service Db = new(\"x/db:1\");", "'Db' is null here, so 'Healthy' fails", "move its declaration above this one")]
    [InlineData("static readonly Volume V = null!; static readonly Service Api = new(\"x/api:1\") { Volumes = { V.At(\"/data\") } };", "'V' is null here, so 'At' fails", "give it a value first")]
    [InlineData("static readonly Service Api = new(\"x/api:1\") { Environment = { [\"DB\"] = Db?.Key } }; static readonly Service Db = new(\"x/db:1\");", "'Db' is null here, so 'Db?.Key' fails", "move its declaration above this one")]
    public async Task Says_why_and_what_to_do(string members, string start, string end)
    {
        var definitions = Definitions.Of(members);
        var diagnostic = Assert.Single(await definitions.EditorDiagnostics());

        Assert.Equal("CG0002", diagnostic.Id);
        Assert.StartsWith(start, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith(end, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(definitions.Run);
    }
}
