using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class OverlayFindingTests
{
    private static readonly Finding
        Unused = Finding("CG1115", "'left' is unused"), OtherUnused = Finding("CG1115", "'right' is unused"), Lost = Finding("CG1101", "data is lost"), OtherLost = Finding("CG1101", "more is lost"), Moved = Finding("CG1104", "data is lost");

    [Fact]
    public void What_some_overlay_uses_is_not_unused()
    {
        Assert.Equal([Lost, Unused], OverlayFindings.OfBase([Lost, Unused], [[Unused], [OtherUnused, Unused]]));
        Assert.Equal([Lost], OverlayFindings.OfBase([Lost, Unused], [[Unused, Lost], [OtherUnused]]));
        Assert.Equal([Lost], OverlayFindings.OfBase([Lost, Unused], [[Finding("CG0110", Unused.Message)]]));
    }

    [Fact]
    public void Overlay_has_the_findings_that_are_new_with_it()
    {
        Assert.Equal(
            ["CG1101 With the overlay Test: more is lost", "CG1104 With the overlay Test: data is lost"],
            OverlayFindings.OfOverlay([Lost, Unused], [Lost, OtherLost, Moved, OtherUnused], "Test").Select(static finding => finding.Rule.Id + " " + finding.Message));
        Assert.Empty(OverlayFindings.OfOverlay([OtherLost, Lost], [Lost], "Test"));
    }

    private static Finding Finding(string rule, string message) => new(new RuleDescriptor(rule, "", RuleSeverity.Warning), message, [], null);
}
