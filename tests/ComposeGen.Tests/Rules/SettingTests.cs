using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>Rules about many attributes ask whether one is set, and point at what has a place in the source.</summary>
public sealed class SettingTests
{
    [Fact]
    public void Attribute_is_set_if_there_is_anything_in_it()
    {
        Assert.Equal(
            ["build", "command", "entrypoint", "environment", "expose", "gpus", "image"],
            Set(new("example/app") { Build = "./x", Command = "run", Entrypoint = ["run"], Environment = { ["A"] = null }, Expose = { "80" }, Gpus = GpuList.All }));
        Assert.Equal(["gpus"], Set(new() { Gpus = [new DeviceRequest()] }));
        Assert.Empty(Set(new() { Command = new(), Entrypoint = new(), Gpus = new() }));
    }

    [Fact]
    public void Finding_points_at_the_first_item()
    {
        Text line = "run", word = "program", port = "80", value = "x";
        var request = new DeviceRequest { Count = 1 };
        var service = new Service
        {
            Command = line,
            Entrypoint = Command.Of(word, "b"),
            Expose = { port, "81" },
            Environment = { ["NULL"] = null, ["A"] = value, ["B"] = "y" },
            Gpus = [request, new DeviceRequest()],
            Hostname = value,
        };

        Assert.Equal([line, word, port, value, request, value], new[] { "command", "entrypoint", "expose", "environment", "gpus", "hostname" }.Select(key => service.Anchor(key)));
        Assert.All(["command", "expose", "environment", "gpus", "hostname"], static key => Assert.Null(new Service { Command = new(), Environment = { ["NULL"] = null }, Gpus = new() }.Anchor(key)));
    }

    private static IEnumerable<string> Set(Service service) =>
        new[] { "build", "command", "entrypoint", "environment", "expose", "gpus", "image", "labels", "ports" }.Where(key => service.IsSet(key));
}
