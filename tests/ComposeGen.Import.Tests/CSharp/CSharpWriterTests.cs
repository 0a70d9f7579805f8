using ComposeGen.Output.Tests;
using ComposeGen.Testing;
using CsCheck;

namespace ComposeGen.Import.Tests.CSharp;

public sealed class CSharpWriterTests
{
    [Fact]
    public void Kitchen_sink() => Snapshot.Match(Written.AssertSays(KitchenSink.Create()), "txt");

    [Fact]
    public void Every_attribute() => Snapshot.Match(Written.AssertSays(ModelFiller.Everything()), "txt");

    [Fact]
    public void Whatever_a_model_holds_can_be_said() => Gen.Int.Sample(static seed => { Written.AssertSays(RandomModel.Of(seed)); }, iter: 150);
}
