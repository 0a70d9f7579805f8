using ComposeGen.Lowering;
using ComposeGen.Output.Overlays;
using ComposeGen.Output.Yaml;
using CsCheck;

namespace ComposeGen.Output.Tests.Overlays;

public class OverlayDifferenceTests
{
    private static readonly Gen<string> Key = OneOf("services", "a", "b.c", "x-y", "*", "environment", "k=v", "command", "ports");

    private static readonly Gen<YamlTree> Scalar = OneOf<YamlTree>(YamlScalar.Null, new YamlScalar("text"), new YamlScalar("5"), new YamlScalar("5", IsString: false));

    [Fact]
    public void The_difference_merged_into_the_base_is_the_result() => Gen.Select(RandomApp.Gen, RandomApp.Gen).Sample(
        static (basis, result) => AssertMerges(Tree(basis), Tree(result)), iter: 2_000);

    [Fact]
    public void So_it_is_for_anything_that_YAML_can_say() => Gen.Select(AnyMapping(3), AnyMapping(3)).Sample(
        static (basis, result) =>
        {
            try
            {
                AssertMerges(basis, result);
            }
            catch (OverlayException exception)
            {
                // Only what stands at the top level has nothing around it that could be replaced as a whole.
                Assert.NotNull(basis[exception.Path]);
            }
        },
        iter: 20_000);

    [Fact]
    public void Equal_files_have_no_difference() =>
        RandomApp.Gen.Sample(static app => Assert.Empty(OverlayDifference.Of(Tree(app), Tree(app)).Entries), iter: 300);

    [Fact]
    public void Everything_can_be_added_and_taken_away()
    {
        var everything = Tree(ModelFiller.Everything());
        var little = Tree(new ComposeFile("sample") { Services = { new Service("image") { Key = "other" } } });
        var without = everything with { Entries = [.. everything.Entries.Where(static entry => entry.Key != "include")] };

        AssertMerges(little, everything);
        AssertMerges(without, little);
    }

    internal static YamlMapping Tree(ComposeFile file) => ComposeYamlWriter.ToTree(ComposeLowering.Lower(file));

    private static void AssertMerges(YamlMapping basis, YamlMapping result)
    {
        var difference = OverlayDifference.Of(basis, result);

        Assert.Equal(OverlayMerge.Unique(result, YamlPath.Root), OverlayMerge.Merge(basis, difference));
    }

    private static Gen<YamlMapping> AnyMapping(int depth) =>
        Gen.Select(Key, AnyNode(depth - 1)).List[0, 4]
            .Select(static entries => new YamlMapping([.. entries.DistinctBy(static entry => entry.Item1).Select(static entry => KeyValuePair.Create(entry.Item1, entry.Item2))]));

    private static Gen<YamlTree> AnyNode(int depth) => depth <= 0
        ? Scalar
        : Gen.OneOf(Scalar, AnyMapping(depth).Select(static mapping => (YamlTree)mapping), AnyNode(depth - 1).List[0, 3].Select(static items => (YamlTree)new YamlSequence(items)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
