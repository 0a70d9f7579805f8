using ComposeGen.Ownership;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>Whose the files of secrets and configs are.</summary>
public sealed class ProvidedFileTests
{
    private const int ReadableByAll = 0x124;

    private static readonly FileOwner OfRoot = new(0, 0, ReadableByAll);
    private static readonly FileOwner OfAnyone = new(null, null, ReadableByAll);

    private readonly Secret _secret = new() { Environment = "TOKEN" };

    [Fact]
    public void Secret_of_the_environment_is_copied()
    {
        Assert.Equal(OfRoot, OwnerOf(_secret));
        Assert.Equal(OfRoot, OwnerOf(new Secret { Environment = "TOKEN", External = false }));
        Assert.Equal(new FileOwner(0, 0, 0x100), OwnerOf(new SecretReference { Source = _secret, Mode = "0400" }));
    }

    [Fact]
    public void Config_of_the_environment_or_the_definition_is_copied()
    {
        Assert.Equal(OfRoot, OwnerOf(new Config { Content = "a=b" }));
        Assert.Equal(OfRoot, OwnerOf(new Config { Environment = "SETTINGS" }));
        Assert.Equal(OfRoot, OwnerOf(new Config { Content = "a=b", External = false }));
        Assert.Equal(new FileOwner(0, 0, 0x100), OwnerOf(new ConfigReference { Source = new() { Content = "a=b" }, Mode = "0400" }));
    }

    [Fact]
    public void What_is_kept_elsewhere_is_not_known()
    {
        Assert.Equal(FileOwner.Unknown, OwnerOf(new Secret { File = "token.txt" }));
        Assert.Equal(FileOwner.Unknown, OwnerOf(new Secret { Name = "token", External = true }));
        Assert.Equal(FileOwner.Unknown, OwnerOf(new Secret { Environment = "TOKEN", External = Env.Default("KEPT", "true") }));
        Assert.Equal(FileOwner.Unknown, OwnerOf(new Config { File = "settings.txt" }));
        Assert.Equal(FileOwner.Unknown, OwnerOf(new Config { Content = "a=b", External = Env.Default("KEPT", "true") }));
        Assert.Equal(FileOwner.Unknown, ProvidedFile.OwnerOf(new Service("busybox:1.37"), null));
    }

    [Fact]
    public void File_of_the_host_is_mounted()
    {
        Assert.True(ProvidedFile.IsMounted((SecretReference)new Secret { File = "token.txt" }));
        Assert.True(ProvidedFile.IsMounted((ConfigReference)new Config { File = "settings.txt" }));
        Assert.False(ProvidedFile.IsMounted((SecretReference)_secret));
        Assert.False(ProvidedFile.IsMounted((ConfigReference)new Config { Content = "a=b" }));
        Assert.False(ProvidedFile.IsMounted(null));
    }

    /// <summary>With a user in the definition or the image, the engine gives the file to that user or refuses it.</summary>
    [Fact]
    public void Owner_counts_where_nothing_names_a_user()
    {
        var owned = new SecretReference { Source = _secret, Uid = "5", Gid = "6" };

        Assert.Equal(new FileOwner(5, 6, ReadableByAll), OwnerOf(owned));
        Assert.Equal(OfAnyone, ProvidedFile.OwnerOf(new Service("busybox:1.37") { User = 1000 }, owned));
        Assert.Equal(OfAnyone, ProvidedFile.OwnerOf(new Service("grafana/grafana:11.4.0"), owned));
        Assert.Equal(OfAnyone, ProvidedFile.OwnerOf(new Service("example/app"), owned));
    }

    [Fact]
    public void Part_of_an_owner_is_an_owner()
    {
        var user = new Service("busybox:1.37") { User = 1000 };

        Assert.Equal(new FileOwner(5, 0, ReadableByAll), OwnerOf(new SecretReference { Source = _secret, Uid = "5" }));
        Assert.Equal(new FileOwner(0, 6, ReadableByAll), OwnerOf(new SecretReference { Source = _secret, Gid = "6" }));
        Assert.Equal(OfAnyone, ProvidedFile.OwnerOf(user, new SecretReference { Source = _secret, Uid = "5" }));
        Assert.Equal(OfAnyone, ProvidedFile.OwnerOf(user, new SecretReference { Source = _secret, Gid = "6" }));
        Assert.Equal(OfRoot, ProvidedFile.OwnerOf(user, (SecretReference)_secret));
    }

    [Fact]
    public void Owner_that_is_no_number_is_not_known() =>
        Assert.Equal(new FileOwner(null, null, ReadableByAll), OwnerOf(new SecretReference { Source = _secret, Uid = Env.Default("OWNER", "5"), Gid = "staff" }));

    private static FileOwner OwnerOf(SecretReference reference) => ProvidedFile.OwnerOf(new Service("busybox:1.37"), reference);

    private static FileOwner OwnerOf(Secret secret) => OwnerOf((SecretReference)secret);

    private static FileOwner OwnerOf(ConfigReference reference) => ProvidedFile.OwnerOf(new Service("busybox:1.37"), reference);

    private static FileOwner OwnerOf(Config config) => OwnerOf((ConfigReference)config);
}
