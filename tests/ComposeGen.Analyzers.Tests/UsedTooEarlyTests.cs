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

    [Theory]
    [InlineData("Environment = { [\"A\"] = Later }", "Variable Later = Env.Default(\"A\", \"1\")", "This variable")]
    [InlineData("Environment = { [\"A\"] = $\"a{Later}\" }", "Variable Later = Env.Default(\"A\", \"1\")", "'Later' has no value yet")]
    [InlineData("User = Later", "Variable Later = Env.Default(\"A\", \"1\")", "This variable")]
    [InlineData("ReadOnly = Later", "Variable Later = Env.Default(\"A\", \"true\")", "This variable")]
    [InlineData("Restart = Later", "Variable Later = Env.Default(\"A\", \"no\")", "This variable")]
    [InlineData("Ports = { Port.Publish(Later, to: 80) }", "Variable Later = Env.Default(\"A\", \"1\")", "'Later' has no value yet")]
    [InlineData("Profiles = { Later }", "Profile Later = new()", "This profile")]
    [InlineData("NetworkMode = NetworkMode.Of(Later)", "Service Later = new(\"x/db:1\")", "'Later' has no value yet")]
    [InlineData("Pid = NamespaceMode.Of(Later)", "Service Later = new(\"x/db:1\")", "'Later' has no value yet")]
    [InlineData("Extends = Later", "Service Later = new(\"x/db:1\")", "The service that is extended")]
    [InlineData("Volumes = { new Mount { Source = Later, Target = \"/data\" } }", "Volume Later = new()", "This volume")]
    [InlineData("DependsOn = { Later }", "Service Later = new(\"x/db:1\")", "This service depends on one that")]
    [InlineData("Secrets = { Later }", "Secret Later = Secret.FromFile(\"./later\")", "This secret")]
    public async Task Says_it_of_a_field_that_is_handed_over_too(string setting, string later, string start)
    {
        var definitions = Definitions.Of($"static readonly Service Api = new(\"x/api:1\") {{ {setting} }}; static readonly {later};");

        var diagnostic = Assert.Single(await definitions.EditorDiagnostics(), static diagnostic => diagnostic.Id == "CG0002");

        Assert.StartsWith(start, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(definitions.Run);
    }

    /// <summary>C# would hand over null or zero, and the definition would lack something without a word.</summary>
    [Theory]
    [InlineData("Healthcheck = Later", "Healthcheck Later = Healthcheck.Shell(\"true\")")]
    [InlineData("Logging = Later", "Logging Later = new() { Driver = \"local\" }")]
    [InlineData("Scale = Later", "int Later = 3")]
    [InlineData("Ports = { Port.Publish(Later, to: 80) }", "int Later = 8080")]
    [InlineData("Environment = { [\"A\"] = Later }", "int Later = 3")]
    public async Task Says_it_of_what_would_be_lost(string setting, string later)
    {
        var early = Definitions.Of($"static readonly Service Api = new(\"x/api:1\") {{ {setting} }}; static readonly {later};");
        var inTime = Definitions.Of($"static readonly {later}; static readonly Service Api = new(\"x/api:1\") {{ {setting} }};");

        var diagnostic = Assert.Single(await early.EditorDiagnostics());

        Assert.Equal("CG0002", diagnostic.Id);
        Assert.Equal("'Later' has no value yet; C# runs field initialisers from top to bottom, so move its declaration above this one", diagnostic.GetMessage());
        Assert.Empty(await inTime.EditorDiagnostics());
    }

    [Fact]
    public async Task A_text_that_is_null_is_told_as_such()
    {
        var definitions = Definitions.Of("static readonly string? Name = null; static readonly Service Api = new(\"x/api:1\") { ContainerName = Name! };");

        Assert.Contains("A text is null here", Assert.Single(await definitions.EditorDiagnostics()).GetMessage());
    }
}
