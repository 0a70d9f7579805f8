using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class PlaceTests
{
    private const string Yaml = """
        # The head.

        # All of them.
        services:
          # The shop.
          shop:  # beside
            image: shop:1  # pinned
            environment:
              # Why.
              A: "1"
            ports:
              - "80:80"  # web
              # - "443:443"
            volumes: [data:/data]
        volumes:
          data:
        """;

    private readonly ImportedApplication _application = Reading.Read(Yaml);

    private Service Shop => _application.File.Services[0];

    [Fact]
    public void Keys_values_and_items_have_their_places()
    {
        Assert.Equal((6, 3), Place(Shop));
        Assert.Equal((7, 5), Place(Shop, "image"));
        Assert.Equal((7, 12), Place(Shop.Image!));
        Assert.Equal((10, 7), Place(Shop.Environment, "A"));
        Assert.Equal((10, 10), Place(Shop.Environment["A"]!));
        Assert.Equal((12, 9), Place(Shop.Ports[0]));
        Assert.Equal((14, 15), Place(Shop.Volumes[0]));
        Assert.Equal((16, 3), Place(_application.File.Volumes[0]));
    }

    [Fact]
    public void Comments_stay_with_what_they_are_about()
    {
        var sources = _application.Sources;
        Assert.Equal(["The head."], sources.CommentsOf(_application.File).Before);
        Assert.Equal(["All of them."], sources.CommentsOf(_application.File, "services").Before);
        Assert.Equal(["The shop."], sources.CommentsOf(Shop).Before);
        Assert.Equal("beside", sources.CommentsOf(Shop).Beside);
        Assert.Equal("pinned", sources.CommentsOf(Shop, "image").Beside);
        Assert.Equal(["Why."], sources.CommentsOf(Shop.Environment, "A").Before);
        Assert.Equal("web", sources.CommentsOf(Shop.Ports[0]).Beside);
        Assert.Equal(["- \"443:443\""], sources.CommentsOf(Shop.Ports[0]).After);
    }

    private (int, int) Place(object part, string? key = null) =>
        _application.Sources.PlaceOf(part, key) is { } place ? (place.Line, place.Column) : (0, 0);
}
