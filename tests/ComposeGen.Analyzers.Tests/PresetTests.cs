using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The property <c>ComposeGenRules</c>, and what <c>.editorconfig</c> says of a single rule beside it.</summary>
public sealed class PresetTests
{
    private static readonly Definitions Shop = Definitions.Of(OutputTargets.Compose, """
        using ComposeGen;

        [ComposeApp("shop")]
        public static partial class Shop
        {
            static readonly Service Api = new("example/api:1.0") { Privileged = true, UseApiSocket = true };
            static readonly Service Db = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("PASSWORD") } };
            static readonly Volume Left = new();
        }
        """);

    [Theory]
    [InlineData("", "CG1101 Error, CG1115 Warning, CG3008 Info, CG3009 Info, CG5101 Info")]
    [InlineData("default", "CG1101 Error, CG1115 Warning, CG3008 Info, CG3009 Info, CG5101 Info")]
    [InlineData("Strict", "CG1101 Error, CG1115 Warning, CG3008 Warning, CG3009 Warning, CG3019 Warning, CG3020 Warning, CG3023 Warning, CG3024 Warning, CG4011 Warning, CG5101 Info")]
    [InlineData("minimal", "CG1101 Error, CG1115 Hidden, CG3008 Hidden, CG3009 Hidden, CG5101 Hidden")]
    [InlineData("other", "CG1101 Error, CG1115 Warning, CG3008 Info, CG3009 Info, CG5101 Info")]
    public async Task Preset_decides_how_severe_a_rule_is(string preset, string expected) => Assert.Equal(expected, await Severities(preset));

    [Theory]
    [InlineData("strict")]
    [InlineData("minimal")]
    public async Task What_is_said_of_a_single_rule_comes_first(string preset) =>
        Assert.Equal(
            "CG1101 Warning, CG3008 Error",
            await Severities(
                preset,
                ("CG1101", ReportDiagnostic.Warn), ("CG1115", ReportDiagnostic.Suppress), ("CG3008", ReportDiagnostic.Error),
                ("CG3009", ReportDiagnostic.Suppress), ("CG3019", ReportDiagnostic.Suppress), ("CG3020", ReportDiagnostic.Suppress), ("CG3023", ReportDiagnostic.Suppress),
                ("CG3024", ReportDiagnostic.Suppress), ("CG4011", ReportDiagnostic.Suppress), ("CG5101", ReportDiagnostic.Suppress)));

    private static async Task<string> Severities(string preset, params (string Id, ReportDiagnostic Severity)[] configured) =>
        string.Join(", ", (await Shop.EditorDiagnostics(preset, configured)).Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Severity}").Distinct().Order(StringComparer.Ordinal));
}
