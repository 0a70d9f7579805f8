using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>No attribute is dropped in silence: it changes what the script does, or a comment says why it cannot.</summary>
public sealed class AttributeCoverageTests
{
    public static TheoryData<string> Attributes => new(Service.Shape.Members.Select(static member => member.Key));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_shows_in_the_scripts(string key)
    {
        var plain = Script(null);

        var with = Script(key);

        var added = with.Shell.Split('\n').Except(plain.Shell.Split('\n')).ToList();
        Assert.True(added.Count > 0, $"{key} makes no difference to docker-run.sh");
        Assert.NotEqual(plain.PowerShell, with.PowerShell);
        Assert.DoesNotContain("that ComposeGen knows", with.Shell);
        if (added.TrueForAll(static line => line.StartsWith('#')))
        {
            Assert.Contains(added, line => line.StartsWith("# - " + key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void There_are_93_attributes_of_the_specification_and_the_project() =>
        Assert.Equal(94, Service.Shape.Members.Count);

    private static (string Shell, string PowerShell) Script(string? key)
    {
        var other = new Service("other") { Key = "other" };
        var service = new Service("image") { Key = "web" };
        if (key is not null)
        {
            service.Replace(key, EveryAttribute.ValueFor(key, other));
        }

        var file = new ComposeFile("every");
        file.AddField("Web", service);
        file.AddField("Other", other);
        file.Complete();
        var lowered = ComposeLowering.Lower(file);
        return (ScriptWriter.WriteShell(file, lowered), ScriptWriter.WritePowerShell(file, lowered));
    }
}
