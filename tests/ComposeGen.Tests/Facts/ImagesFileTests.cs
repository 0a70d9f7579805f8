using System.Globalization;
using System.Text.Json;
using ComposeGen.Facts;
using Xunit;

namespace ComposeGen.Tests.Facts;

/// <summary>Walks the whole of images.json, so that an entry that cannot be reached is noticed.</summary>
public sealed class ImagesFileTests
{
    private static readonly JsonElement[] s_images = Read();

    public static TheoryData<string> Repositories => new(s_images.Select(image => image.GetProperty("repository").GetString()!));

    [Fact]
    public void Every_image_is_listed() =>
        Assert.Equal(
            s_images.Select(image => image.GetProperty("repository").GetString()!).Order(StringComparer.Ordinal),
            ImageFacts.Repositories);

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Every_name_resolves(string repository)
    {
        foreach (var alias in Image(repository).GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!).Append(repository))
        {
            Assert.True(ImageReference.TryParse(alias, out var reference));
            Assert.Equal(alias, reference.Repository);
            Assert.Equal(repository, ImageFacts.Find(alias)?.Repository);
        }
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Every_range_is_reached_by_a_tag(string repository)
    {
        var image = Image(repository);
        if (!image.TryGetProperty("ranges", out var ranges))
        {
            Assert.Equal("*", ImageFacts.Find(repository)!.Range);
            return;
        }

        var reached = ranges.EnumerateArray().Select(range => ImageFacts.Find(repository + ":" + TagFor(image, range))!).ToArray();

        Assert.All(reached, facts => Assert.True(facts.VersionKnown));
        Assert.Equal(reached.Length, reached.Select(facts => facts.Range).OfType<string>().Distinct().Count());
        Assert.All(reached, facts => Assert.Equal(reached.Length - 1, facts.OtherVersions.Count));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Every_path_is_absolute_and_every_fact_can_be_read(string repository)
    {
        var facts = ImageFacts.Find(repository)!;

        IEnumerable<string> paths =
        [
            .. facts.DataPaths ?? [],
            .. facts.DeclaredVolumes ?? [],
            .. facts.ConfigPaths?.Select(config => config.Path) ?? [],
            .. facts.OtherVersions.SelectMany(range => range.DataPaths ?? []),
        ];
        Assert.All(paths, path => Assert.Matches("^/[^ ]*[^ /]$", path));
        Assert.True(facts.Verified == FactsVerification.Unverified || facts.Sources.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Every_variant_changes_something(string repository)
    {
        if (!Image(repository).TryGetProperty("variants", out var variants))
            return;
        foreach (var variant in variants.EnumerateArray())
        {
            var tag = variant.GetProperty("tag").GetString();
            var min = variant.TryGetProperty("min", out var bound) ? bound.GetString() : "9999";
            Assert.NotEqual(Summary(repository + ":" + min), Summary(repository + ":" + min + "-" + tag));
        }
    }

    private static string Summary(string image)
    {
        var facts = ImageFacts.Find(image)!;
        return string.Join(
            " | ", facts.User, facts.RunsAs, string.Join(' ', facts.Ports ?? []), string.Join(' ', facts.DeclaredVolumes ?? []),
            string.Join(' ', facts.ConfigPaths ?? []));
    }

    private static string TagFor(JsonElement image, JsonElement range)
    {
        var version = range.TryGetProperty("min", out var min) ? min.GetString()!
            : range.TryGetProperty("max", out var max) ? Before(max.GetString()!)
            : "9999";
        var prefix = image.TryGetProperty("versionPrefix", out var text) ? text.GetString() : "";
        return prefix + version + (range.TryGetProperty("tag", out var tag) ? "-" + tag.GetString() : "");
    }

    private static string Before(string bound)
    {
        var parts = bound.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        parts[^1]--;
        return string.Join('.', parts);
    }

    private static JsonElement Image(string repository) =>
        s_images.Single(image => image.GetProperty("repository").GetString() == repository);

    private static JsonElement[] Read()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Facts", "images.json"));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("images").EnumerateArray().Select(image => image.Clone())];
    }
}
