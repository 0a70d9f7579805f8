using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class RulePresetTests
{
    private static readonly RuleDescriptor
        Error = new("CG1101", "", RuleSeverity.Error), Warning = new("CG1102", "", RuleSeverity.Warning), Information = new("CG3009", "", RuleSeverity.Info), Portability = new("CG5101", "", RuleSeverity.Info);

    [Theory]
    [InlineData(null, nameof(RulePreset.Default))]
    [InlineData("", nameof(RulePreset.Default))]
    [InlineData("default", nameof(RulePreset.Default))]
    [InlineData(" Strict ", nameof(RulePreset.Strict))]
    [InlineData("minimal", nameof(RulePreset.Minimal))]
    public void Preset_is_known_by_its_name(string? name, string expected)
    {
        Assert.Equal(expected, RulePresets.Parse(name, out var isKnown).ToString());
        Assert.True(isKnown);
    }

    [Fact]
    public void Another_name_is_said_to_be_unknown()
    {
        Assert.Equal(RulePreset.Default, RulePresets.Parse("strictest", out var isKnown));
        Assert.False(isKnown);
    }

    [Fact]
    public void Preset_says_how_severe_a_rule_is()
    {
        Assert.Equal([RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Info], Severities(RulePreset.Default));
        Assert.Equal([RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Info], Severities(RulePreset.Strict));
        Assert.Equal([RuleSeverity.Error, null, null, null], Severities(RulePreset.Minimal));
    }

    private static RuleSeverity?[] Severities(RulePreset preset) => [.. new[] { Error, Warning, Information, Portability }.Select(rule => preset.SeverityOf(rule))];
}
