using ComposeGen.Testing;

namespace ComposeGen.Output.Tests.Stack;

public sealed class StackFileTests
{
    private static readonly OutputOptions Options = new() { Source = "Shop", SourceFile = "Shop.cs" };

    [Fact]
    public void Shop()
    {
        var yaml = Stack(ShopSample.Create());

        Snapshot.Match(yaml, "yaml");
        DockerStack.Config(yaml);
    }

    [Fact]
    public void Kitchen_sink()
    {
        var yaml = Stack(KitchenSink.Create());

        Snapshot.Match(yaml, "yaml");
        DockerStack.Config(yaml);
    }

    [Fact]
    public void Whatever_is_set_docker_takes_what_is_written() => DockerStack.Config(Stack(ModelFiller.Everything()));

    private static string Stack(ComposeFile file) => Assert.Single(ComposeOutput.Render(file, Options, OutputTargets.Stack, [])).Text;
}
