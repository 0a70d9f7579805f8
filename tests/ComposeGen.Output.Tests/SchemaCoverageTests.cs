using ComposeGen.Lowering;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Tests;

public class SchemaCoverageTests
{
    /// <summary>What cannot be said in C#, on purpose.</summary>
    private static bool IsException(string property) =>
        property == "$.properties.version" // Obsolete: Compose warns and ignores it.
        || property.EndsWith(".external.properties.name", StringComparison.Ordinal) // Deprecated: `name` beside `external` replaces it.
        || property.EndsWith(".external.patternProperties.^x-", StringComparison.Ordinal) // Only in that deprecated mapping.
        || property == "$.$defs.gpus.oneOf[1].patternProperties.^x-"; // Said of a list, which has no keys.

    public static TheoryData<string> ServiceAttributes() =>
        new(ModelFiller.Attributes(typeof(Service)).Select(static property => property.Name));

    [Fact]
    public void Every_property_of_the_specification_can_be_set_and_is_written_in_its_place()
    {
        var schema = new ComposeSchema();
        foreach (var file in new[] { ModelFiller.Everything(), WithoutForeignExtensions(ModelFiller.Everything()) })
        {
            schema.Validate(YamlJson.Read(ComposeYamlWriter.Write(ComposeLowering.Lower(file))));
        }

        var missing = schema.AllProperties().Where(property => !IsException(property) && !schema.Reached.Contains(property));
        Assert.Empty(missing);
    }

    [Fact]
    public void A_file_with_everything_in_it_is_valid()
    {
        var yaml = ComposeYamlWriter.Write(ComposeLowering.Lower(WithoutForeignExtensions(ModelFiller.Everything())));

        Assert.Empty(new ComposeSchema().Validate(YamlJson.Read(yaml)));
    }

    [Fact]
    public void Every_service_attribute_has_a_test_of_its_own() => Assert.Equal(93, ServiceAttributes().Count);

    [Theory]
    [MemberData(nameof(ServiceAttributes))]
    public void A_service_with_one_attribute_is_valid(string attribute)
    {
        var service = new Service { Key = "web" };
        ModelFiller.Set(service, typeof(Service).GetProperty(attribute)!, []);
        var file = new ComposeFile("sample");
        file.Services.Add(service);

        var yaml = ComposeYamlWriter.Write(ComposeLowering.Lower(WithoutForeignExtensions(file)));

        var json = YamlJson.Read(yaml);
        Assert.Empty(new ComposeSchema().Validate(json));
        Assert.Single(json["services"]!["web"]!.AsObject());
    }

    /// <summary>The specification has no extensions in some small mappings.</summary>
    private static ComposeFile WithoutForeignExtensions(ComposeFile file)
    {
        Clean(file);
        return file;

        static void Clean(object? part)
        {
            switch (part)
            {
                case ComposeNode node:
                    if (node is BlkioConfig or BlkioLimit or BlkioIopsLimit or BlkioWeight or Extends or EnvFile or Include)
                    {
                        node.Extensions = [];
                    }

                    for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                    {
                        Clean(node.ValueAt(slot));
                    }

                    break;
                case IComposeList list:
                    list.Known.ToList().ForEach(Clean);
                    break;
                case IComposeMap map:
                    map.KnownEntries.ToList().ForEach(static entry => Clean(entry.Value));
                    break;
                case GpuList gpus:
                    Clean(gpus.Requests);
                    break;
            }
        }
    }
}
