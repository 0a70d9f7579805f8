using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>Where a finding is shown whose value has no place of its own, in the editor and at build.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("""User = UserId.Root""", "CG3005", "UserId.Root")]
    [InlineData("""Pid = NamespaceMode.Host""", "CG3011", "NamespaceMode.Host")]
    [InlineData("""Volumes = { Bind.From("/etc").At("/host/etc") }""", "CG3010", """Bind.From("/etc").At("/host/etc")""")]
    [InlineData("""SecurityOpt = { "seccomp=unconfined" }""", "CG3012", "\"seccomp=unconfined\"")]
    public async Task A_value_that_others_have_too_is_shown_where_it_is_set(string setting, string id, string expected)
    {
        var definitions = Definitions.Of($$"""
            using ComposeGen;

            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Service First = new("example/first:1") { {{setting}} };
                static readonly Service Second = new("example/second:1") { {{setting}} };
            }
            """);

        var found = (await definitions.EditorDiagnostics()).Where(diagnostic => diagnostic.Id == id).ToList();

        Assert.Equal([expected, expected], found.Select(static diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        Assert.Equal(2, found.Select(static diagnostic => diagnostic.Location.SourceSpan).Distinct().Count());
        Assert.Equal(
            found.Select(static diagnostic => diagnostic.Location.SourceSpan.ToString()).Order(),
            definitions.BuildFindings().Where(finding => finding.Id == id).Select(static finding => finding.Span).Order());
    }

    [Fact]
    public async Task An_entry_of_a_map_is_shown_where_it_is_set()
    {
        var definitions = Definitions.Of("""
            using ComposeGen;

            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Volume Data = new();
                static readonly Secret Password = Secret.FromFile("./password");
                static readonly Service Queue = new("rabbitmq:4")
                {
                    Hostname = "queue",
                    Environment = { ["RABBITMQ_DEFAULT_PASS_FILE"] = Password.Path },
                    Secrets = { Password },
                    Volumes = { Data.At("/var/lib/rabbitmq") },
                };
            }
            """);

        var found = Assert.Single(await definitions.EditorDiagnostics(), static diagnostic => diagnostic.Id == "CG3003");

        Assert.Equal("Password.Path", found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
    }
}
