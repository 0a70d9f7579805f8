using ComposeGen.Facts;
using Xunit;

namespace ComposeGen.Tests.Facts;

public sealed class ImageReferenceTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("postgres", "docker.io", "postgres")]
    [InlineData("library/postgres", "docker.io", "postgres")]
    [InlineData("docker.io/postgres", "docker.io", "postgres")]
    [InlineData("docker.io/library/postgres", "docker.io", "postgres")]
    [InlineData("index.docker.io/library/postgres", "docker.io", "postgres")]
    [InlineData("docker.io/grafana/grafana", "docker.io", "grafana/grafana")]
    [InlineData("mcr.microsoft.com/mssql/server", "mcr.microsoft.com", "mcr.microsoft.com/mssql/server")]
    [InlineData("localhost/app", "localhost", "localhost/app")]
    [InlineData("localhost:5000/app", "localhost:5000", "localhost:5000/app")]
    [InlineData("registry:5000/team/app", "registry:5000", "registry:5000/team/app")]
    [InlineData("[::1]:5000/app", "[::1]:5000", "[::1]:5000/app")]
    [InlineData("Registry/app", "Registry", "Registry/app")]
    [InlineData("a__b/c--d/e.f", "docker.io", "a__b/c--d/e.f")]
    public void Repository_is_normalised(string text, string registry, string repository)
    {
        var reference = Parse(text);

        Assert.Equal(registry, reference.Registry);
        Assert.Equal(repository, reference.Repository);
        Assert.Null(reference.Tag);
        Assert.Null(reference.Digest);
    }

    [Theory]
    [InlineData("postgres:18", "postgres", "18", null)]
    [InlineData("localhost:5000", "localhost", "5000", null)]
    [InlineData("localhost:5000/app:1.0_b", "localhost:5000/app", "1.0_b", null)]
    [InlineData("postgres@" + Digest, "postgres", null, Digest)]
    [InlineData("postgres:18@" + Digest, "postgres", "18", Digest)]
    public void Tag_and_digest_are_split_off(string text, string repository, string? tag, string? digest)
    {
        var reference = Parse(text);

        Assert.Equal(repository, reference.Repository);
        Assert.Equal(tag, reference.Tag);
        Assert.Equal(digest, reference.Digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Postgres")]
    [InlineData("team/Postgres")]
    [InlineData("postgres:")]
    [InlineData("postgres:a b")]
    [InlineData("postgres:-a")]
    [InlineData("postgres:18@sha256:abc")]
    [InlineData("postgres@md5:0123456789abcdef0123456789abcdef")]
    [InlineData("postgres@")]
    [InlineData("/postgres")]
    [InlineData("team//postgres")]
    [InlineData("postgres/")]
    [InlineData("-postgres")]
    [InlineData("post___gres")]
    [InlineData("post..gres")]
    [InlineData("post._gres")]
    [InlineData("post gres")]
    [InlineData("registry:port/app")]
    [InlineData("a..b/app")]
    [InlineData("https://docker.io/app")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("postgres:$")]
    [InlineData("postgres:$$TAG")]
    [InlineData("postgres:${TAG")]
    [InlineData("\uE000")]
    public void Invalid_reference_is_refused_with_a_reason(string? text)
    {
        Assert.False(ImageReference.TryParse(text, out var reference, out var error));
        Assert.Null(reference);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Tag_may_have_128_characters_and_no_more()
    {
        Assert.True(ImageReference.TryParse("a:" + new string('b', 128), out _));
        Assert.False(ImageReference.TryParse("a:" + new string('b', 129), out _));
    }

    [Theory]
    [InlineData("postgres:${TAG}", "postgres", "${TAG}")]
    [InlineData("postgres:$TAG", "postgres", "$TAG")]
    [InlineData("postgres:${TAG:-18}-alpine", "postgres", "${TAG:-18}-alpine")]
    [InlineData("${REGISTRY:-docker.io}/team/app:${TAG:-${OTHER:?no @ tag}}", "${REGISTRY:-docker.io}/team/app", "${TAG:-${OTHER:?no @ tag}}")]
    [InlineData("${IMAGE:-postgres:18}", "${IMAGE:-postgres:18}", null)]
    public void Variables_are_kept_as_written(string text, string repository, string? tag)
    {
        var reference = Parse(text);

        Assert.True(reference.HasVariables);
        Assert.EndsWith(repository, reference.Repository, StringComparison.Ordinal);
        Assert.Equal(tag, reference.Tag);
    }

    [Theory]
    [InlineData("postgres", true)]
    [InlineData("postgres:latest", true)]
    [InlineData("postgres:18", false)]
    [InlineData("postgres@" + Digest, false)]
    [InlineData("postgres:latest@" + Digest, false)]
    [InlineData("${IMAGE}", false)]
    public void Latest_is_recognised(string text, bool expected) => Assert.Equal(expected, Parse(text).FollowsLatest);

    [Fact]
    public void Text_form_is_the_short_one() =>
        Assert.Equal("postgres:18@" + Digest, Parse("docker.io/library/postgres:18@" + Digest).ToString());

    private static ImageReference Parse(string text)
    {
        Assert.True(ImageReference.TryParse(text, out var reference, out var error), error);
        return reference;
    }
}
