using Xunit;

namespace ComposeGen.Tests;

public sealed class CollectionTests
{
    [Fact]
    public void Items_are_removed_by_what_they_say()
    {
        var other = new Service("b") { Key = "b" };
        var service = new Service("a")
        {
            CapAdd = { "KILL", "NET_ADMIN" },
            Ports = { Port.Publish(80, to: 80), Port.Publish(81, to: 81) },
            DependsOn = { other.Healthy() },
            Environment = { ["A"] = 1, ["B"] = 2, ["C"] = 3 },
        };

        Assert.True(service.CapAdd.Remove("KILL"));
        Assert.False(service.CapAdd.Remove("KILL"));
        Assert.True(service.Ports.Remove(Port.Publish(81, to: 81)));
        Assert.False(service.Ports.Remove(Port.Publish(80, to: 81)));
        Assert.True(service.DependsOn.Remove(other));
        Assert.True(service.Environment.Remove("A"));
        Assert.False(service.Environment.Remove("A"));
        service.Environment["B"] = "changed";
        service.Environment["D"] = "new";

        Assert.Equal(["NET_ADMIN"], service.CapAdd.Select(static text => text.Template));
        Assert.Single(service.Ports);
        Assert.Empty(service.DependsOn);
        Assert.Equal(["B=changed", "C=3", "D=new"], service.Environment.Select(static entry => $"{entry.Key}={entry.Value}"));
        service.Environment.Clear();
        service.Environment.Add("B", "again");
        Assert.Single(service.Environment);
    }

    [Fact]
    public void What_may_be_in_a_list_is_gone_once_it_is_cleared()
    {
        var service = new Service("a") { CapAdd = { "KILL" } };
        service.CapAdd.MarkIncomplete();
        Assert.Throws<UnknownValueException>(() => service.CapAdd.Remove("KILL"));

        service.CapAdd.Clear();

        Assert.Empty(service.CapAdd);
    }

    [Fact]
    public void A_profile_has_the_name_of_its_field_or_its_key()
    {
        Profile debug = new(), test = new() { Key = "tests" };
        var service = new Service("a") { Profiles = { debug, test, "more" } };
        var file = new ComposeFile("app");
        file.AddField("Service", service);
        file.AddField("SlowDebug", debug);
        file.AddField("Test", test);
        file.Complete();

        Assert.Equal(["slow-debug", "tests", "more"], service.Profiles.Select(static profile => profile.Literal));
    }

    [Fact]
    public void A_profile_without_a_field_has_no_name() =>
        Assert.Equal("CG0003", Assert.Throws<ComposeException>(static () => ((Text)new Profile()).Template).Code);
}
