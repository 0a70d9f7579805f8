using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using ComposeGen.Tests.Rules;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>What decides the owner of a new volume.</summary>
public sealed class VolumeStateTests
{
    private const string Plain = "FROM busybox:1.37";
    private const string Empty = "FROM busybox:1.37\nRUN mkdir /data && chown 1000:1000 /data";
    private const string Filled = "FROM busybox:1.37\nRUN mkdir -p /data/in && chown -R 2000:2000 /data";

    private readonly Volume _data = new();

    [Fact]
    public void Engine_makes_it_for_root() =>
        Assert.Equal(new VolumeState(VolumeOrigin.Engine, FileOwner.Root, null, IsSeeded: false), StateOf(Of(Plain).With(_data.At("/data"))));

    [Fact]
    public void Image_gives_it_an_owner()
    {
        var service = Of(Empty).With(_data.At("/data"));

        var state = StateOf(service);

        Assert.Equal((VolumeOrigin.Image, "1000:1000", false), (state.Origin, state.Owner.ToString(), state.IsSeeded));
        Assert.Same(service, state.Seed);
    }

    [Fact]
    public void Image_fills_it() => Assert.True(StateOf(Of(Filled).With(_data.At("/data"))).IsSeeded);

    [Fact]
    public void Definition_gives_it_an_owner()
    {
        var owned = new Volume { Owner = UserId.Of(5, 6) };
        var byNumber = new Volume { Owner = 5 };
        var file = App(Of(Empty).With(owned.At("/data")), Of(Empty).With(byNumber.At("/data")));
        var model = OwnershipModel.Of(file);

        Assert.Equal((VolumeOrigin.Definition, "5:6"), (model.StateOf(owned).Origin, model.StateOf(owned).Owner.ToString()));
        Assert.Equal("5:1000", model.StateOf(byNumber).Owner.ToString());
        Assert.Same(model.StateOf(owned), model.StateOf(owned));
    }

    [Fact]
    public void Image_that_is_not_known_may_give_it_any()
    {
        Assert.Equal(VolumeState.Unknown, StateOf(new Service("example/app").With(_data.At("/data"))));
        Assert.Equal(VolumeState.Unknown, StateOf(Of(Empty).With(_data.At("/data")), new Service("example/app").With(_data.At("/data"))));
    }

    [Fact]
    public void Volume_of_a_driver_is_not_known()
    {
        var driven = new Volume { Driver = "nfs", Owner = 5 };
        Assert.Equal(VolumeState.Unknown, OwnershipModel.Of(App(Of(Empty).With(driven.At("/data")))).StateOf(driven));
    }

    [Fact]
    public void What_is_not_copied_does_not_count()
    {
        Assert.Equal(VolumeState.Fresh, StateOf(Of(Empty).With(_data.At("/data").NoCopy())));
        Assert.Equal("1000:1000", StateOf(Of(Empty).With(_data.At("/data")), Of(Filled).With(_data.At("/data").NoCopy())).Owner.ToString());
        Assert.Equal(VolumeState.Unknown, StateOf(Of(Empty).With(_data.At("/data").Subpath("x"))));
        Assert.Equal(VolumeState.Unknown, StateOf(Of(Empty).With(_data.At("/data").Subpath("x")), Of(Empty).With(_data.At("/data"))));
        Assert.Equal(VolumeState.Unknown, StateOf(Of(Empty).With(new Mount { Type = MountType.Volume, Source = _data, Target = "/data", Volume = new() { Nocopy = Env.Default("NO_COPY", "true") } })));
    }

    [Fact]
    public void Service_that_may_not_be_there_may_not_fill_it()
    {
        Assert.Equal(VolumeState.Unknown, StateOf((Of(Empty) with { Profiles = ["x"] }).With(_data.At("/data"))));
        Assert.Equal(VolumeState.Unknown, StateOf((Of(Empty) with { Scale = 0 }).With(_data.At("/data"))));
        Assert.Equal("1000:1000", StateOf((Of(Empty) with { Scale = 1 }).With(_data.At("/data"))).Owner.ToString());
        Assert.Equal(VolumeState.Unknown, StateOf((Of(Empty) with { Scale = Env.Default("COUNT", "1") }).With(_data.At("/data"))));
    }

    [Fact]
    public void Service_that_may_not_be_there_may_leave_it_to_the_next()
    {
        var filled = (Of(Filled) with { Scale = Env.Default("COUNT", "1") }).With(_data.At("/data"));
        var empty = (Of(Empty) with { DependsOn = [filled] }).With(_data.At("/data"));

        Assert.Equal(VolumeState.Unknown, StateOf(filled, empty));
    }

    [Fact]
    public void Order_decides_between_images()
    {
        var empty = Of(Empty).With(_data.At("/data"));
        var filled = Of(Filled).With(_data.At("/data"));
        Assert.Equal(VolumeState.Unknown, StateOf(empty, filled));

        filled.DependsOn.Add(empty);
        Assert.Equal("2000:2000", StateOf(empty, filled).Owner.ToString());
        Assert.Equal("2000:2000", StateOf(filled, empty).Owner.ToString());
    }

    [Fact]
    public void What_fills_it_first_stays()
    {
        var filled = Of(Filled).With(_data.At("/data"));
        var empty = (Of(Empty) with { DependsOn = [filled] }).With(_data.At("/data"));

        var state = StateOf(empty, filled);

        Assert.Equal("2000:2000", state.Owner.ToString());
        Assert.Same(filled, state.Seed);
    }

    [Fact]
    public void Services_with_the_same_image_need_no_order() =>
        Assert.Equal("1000:1000", StateOf(Of(Empty).With(_data.At("/data")), Of(Empty).With(_data.At("/data"))).Owner.ToString());

    [Fact]
    public void Order_of_only_some_does_not_tell()
    {
        var first = Of(Filled).With(_data.At("/data"));
        var second = (Of(Empty) with { DependsOn = [first] }).With(_data.At("/data"));
        var apart = Of("FROM busybox:1.37\nRUN mkdir /data").With(_data.At("/data"));

        Assert.Equal(VolumeState.Unknown, StateOf(first, second, apart));
    }

    private VolumeState StateOf(params Service[] services) => OwnershipModel.Of(App(services)).StateOf(_data);

    private static ComposeFile App(params Service[] services)
    {
        var file = RuleTest.App(services);
        BuiltImages.Attach(file, null);
        return file;
    }

    private static Service Of(string dockerfile) => new() { Build = Build.Inline(dockerfile) };
}
