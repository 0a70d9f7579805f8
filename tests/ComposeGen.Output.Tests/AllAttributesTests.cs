namespace ComposeGen.Output.Tests;

/// <summary>
/// The files in <c>tests/Shared/AllAttributes</c> use every attribute of the specification in every form that its schema allows, for
/// whatever reads Compose files.
/// </summary>
public class AllAttributesTests
{
    /// <summary>They extend, or are included.</summary>
    private static readonly string[] Parts = ["base.yaml", "included.yaml", "included-too.yaml"];

    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "AllAttributes");

    public static TheoryData<string> Files => [.. System.IO.Directory.GetFiles(Directory, "*.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>What stands for itself, and what Compose 2.40 reads: pre_start and no_cache_filter came with its version 5.</summary>
    public static TheoryData<string> ReadableFiles => [.. Files.Select(static file => file.Data).Except([.. Parts, "newer.yaml", "unread.yaml"])];

    [Fact]
    public void Every_attribute_is_there_in_every_form()
    {
        var schema = new SchemaForms();
        var used = Files.SelectMany(file => schema.UsedBy(YamlJson.Read(Text(file.Data)))).ToHashSet();

        Assert.Equal([], schema.All().Where(form => !used.Contains(form) && !IsExempt(form)));
    }

    [Fact]
    public void What_is_exempt_is_missing()
    {
        var schema = new SchemaForms();
        var used = Files.SelectMany(file => schema.UsedBy(YamlJson.Read(Text(file.Data))));

        Assert.Equal([], used.Where(IsExempt));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_valid_by_the_schema(string file) => Assert.Empty(new ComposeSchema().Validate(YamlJson.Read(Text(file))));

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public void Compose_reads_a_file(string file) =>
        Assert.NotEmpty(DockerCompose.ConfigOf(
            Path.Combine(Directory, file), file == "interpolated.yaml" ? ["--no-env-resolution"] : ["--no-interpolate", "--no-env-resolution"]));

    private static bool IsExempt(string form) => form switch
    {
        // The schema says it of a list, which has no keys.
        "gpus.x-* anything" => true,
        _ => false,
    };

    private static string Text(string file) => File.ReadAllText(Path.Combine(Directory, file));
}
