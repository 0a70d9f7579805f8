using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>What docs/rule-sources.md calls impossible: the types do not allow it, and the compiler says what to write.</summary>
public sealed class ImpossibleTests
{
    [Theory]
    [InlineData("""static readonly Service Db = new("postgres:18") { Volumes = { "data:/data" } };""", "CS1063", "Data.At(\"/data\")")]
    [InlineData("""static readonly Service Db = new("postgres:18") { Volumes = { Tmpfs.At("/x", uid: 5) } };""", "CS1739", "uid")]
    [InlineData("""static readonly Secret Key = Secret.FromFile("./key"); static readonly Service Db = new("postgres:18") { Secrets = { Key.At("x").WithMode(700) } };""", "CS1503", "UnixMode")]
    public void Compiler_says_no(string member, string id, string said)
    {
        var definitions = Definitions.Of($"using ComposeGen;\n[ComposeApp(\"app\")]\npublic static partial class App\n{{\n    {member}\n}}\n");

        var error = Assert.Single(definitions.Compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(id, error.Id);
        Assert.Contains(said, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(id, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rule-sources.md")), StringComparison.Ordinal);
    }
}
