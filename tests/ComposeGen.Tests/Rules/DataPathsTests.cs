using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>For one mount there is at most one finding about the data of the image.</summary>
public sealed class DataPathsTests
{
    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql", "")]
    [InlineData("postgres:18", "/var/lib/postgresql/data", "CG1104")]
    [InlineData("postgres:18", "/var/lib", "CG1103")]
    [InlineData("postgres:18", "/srv", "CG1101")]
    [InlineData("postgres:17", "/var/lib/postgresql", "CG1104")]
    [InlineData("mongo:8", "/data", "CG1103")]
    [InlineData("mongo:8", "/srv", "CG1101")]
    public void Volume_has_one_finding(string image, string path, string expected) =>
        Assert.Equal(expected, RuleTest.DataFindings(new Service(image).With(new Volume().At(path))));

    [Theory]
    [InlineData("/var/lib/postgresql", "CG1105")]
    [InlineData("/var/lib/postgresql/data", "CG1104")]
    public void Bind_mount_has_one_finding(string path, string expected) =>
        Assert.Equal(expected, RuleTest.DataFindings(new Service("postgres:18").With(Bind.From("./pg").At(path))));

    [Theory]
    [InlineData("/var/lib/postgresql", "CG1106")]
    [InlineData("/var/lib", "CG1101")]
    public void Tmpfs_has_one_finding(string path, string expected) =>
        Assert.Equal(expected, RuleTest.DataFindings(new Service("postgres:18") { Tmpfs = { path } }));
}
