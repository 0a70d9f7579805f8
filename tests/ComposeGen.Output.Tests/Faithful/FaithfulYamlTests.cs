using System.Text.Json.Nodes;
using ComposeGen.Lowering;
using ComposeGen.Output.Yaml;
using CsCheck;

namespace ComposeGen.Output.Tests.Faithful;

/// <summary>Whatever the model holds, the file says the same. A failure prints the seed and the smallest file that shows it.</summary>
public class FaithfulYamlTests
{
    [Fact]
    public void Any_model_is_read_back_as_it_was() => RandomModel.Any.Sample(
        static file =>
        {
            var lowered = ComposeLowering.Lower(file);
            AssertSame(ModelJson.Of(lowered), YamlJson.Read(ComposeYamlWriter.Write(lowered)));
        },
        iter: 1500, print: static file => ComposeYamlWriter.Write(ComposeLowering.Lower(file)));

    [Fact]
    public void Compose_reads_any_model_as_it_was() => ValidModel.Any.Sample(
        static file =>
        {
            var lowered = ComposeLowering.Lower(file);
            AssertSame(
                DockerCompose.Config(EscapedYaml.Write(ModelJson.Of(lowered)), "--no-env-resolution"),
                DockerCompose.Config(ComposeYamlWriter.Write(lowered), "--no-env-resolution"));
        },
        iter: 40, threads: 2, print: static file => ComposeYamlWriter.Write(ComposeLowering.Lower(file)));

    [Fact]
    public void Lines_are_never_folded()
    {
        var text = string.Concat(Enumerable.Repeat("word: 'and' \"another\" ", 500)) + "end";
        var service = new Service("a") { Key = "a", Command = [text], Labels = { ["a"] = text, ["b"] = text.Replace(":", ""), [text] = "b" } };

        var yaml = ComposeYamlTests.Yaml(new ComposeFile("x") { Services = { service } });

        Assert.Equal(4, yaml.Split('\n').Count(static line => line.Length > 8000));
    }

    [Fact]
    public void A_byte_order_mark_is_escaped() =>
        Assert.Contains(@"a: ""b\uFEFFc""", ComposeYamlTests.Yaml(new ComposeFile("x") { Extensions = { ["x-a"] = "b\uFEFFc" } }), StringComparison.Ordinal);

    [Theory]
    [InlineData('\0')]
    [InlineData('\uD83D')]
    public void What_no_file_can_hold_is_refused(char character)
    {
        var text = "a" + character;
        var service = new Service("a") { Key = "a", Labels = { ["k"] = text } };

        var problem = Assert.Throws<ComposeException>(() => ComposeYamlTests.Yaml(new ComposeFile("x") { Services = { service } }));

        Assert.Equal("CG0007", problem.Code);
        Assert.StartsWith("Character 2 of services.a.labels.k is ", problem.Message, StringComparison.Ordinal);
    }

    private static void AssertSame(JsonNode expected, JsonNode actual)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            Assert.Fail(Difference(expected, actual, "")!);
        }
    }

    private static string? Difference(JsonNode? expected, JsonNode? actual, string path) => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => left.Select(static entry => entry.Key).Union(right.Select(static entry => entry.Key))
            .Select(key => left.ContainsKey(key) && right.ContainsKey(key) ? Difference(left[key], right[key], path + "." + key) : $"{path}.{key} is in one only")
            .FirstOrDefault(static difference => difference is not null),
        (JsonArray left, JsonArray right) when left.Count == right.Count =>
            left.Select((item, i) => Difference(item, right[i], $"{path}[{i}]")).FirstOrDefault(static difference => difference is not null),
        _ => JsonNode.DeepEquals(expected, actual) ? null : $"{path}: expected {expected?.ToJsonString() ?? "null"}, was {actual?.ToJsonString() ?? "null"}",
    };
}
