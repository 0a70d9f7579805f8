using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class VolumeOwnerFixTests : FixTest
{
    private const string Key = "SetVolumeOwner";

    private const string Api =
        """
            static readonly Service Api = new("mcr.microsoft.com/dotnet/aspnet:10.0")
            {
                User = UserId.Of(1654, 1654),
                Volumes = { Data.At("/data") },
            };
        """;

    [Theory]
    [InlineData("new()", "new() { Owner = UserId.Of(1654, 1654) }")]
    [InlineData("new Volume()", "new Volume() { Owner = UserId.Of(1654, 1654) }")]
    [InlineData("new() { Key = \"files\" }", "new() { Key = \"files\", Owner = UserId.Of(1654, 1654) }")]
    [InlineData("new Volume { }", "new Volume { Owner = UserId.Of(1654, 1654) }")]
    [InlineData("new() { Owner = UserId.Of(2000, 2000) }", "new() { Owner = UserId.Of(1654, 1654) }")]
    [InlineData("new()\n    {\n        Key = \"files\",\n    }", "new()\n    {\n        Key = \"files\",\n        Owner = UserId.Of(1654, 1654),\n    }")]
    public Task The_owner_is_set(string volume, string owned) => Fixes(Key,
        $"    static readonly Volume Data = {volume};\n\n{Api}",
        $"    static readonly Volume Data = {owned};\n\n{Api}");

    [Fact]
    public async Task In_another_file()
    {
        var after = await FixedProject.Of(
            "[ComposeApp(\"app\")]\npublic static partial class App\n{\n" + Api.Replace("Data.", "Common.Data.") + "\n}",
            "public static class Common\n{\n    public static readonly Volume Data = new() { Key = \"data\" };\n}\n").Fix(Key);

        Assert.Equal("public static class Common\n{\n    public static readonly Volume Data = new() { Key = \"data\", Owner = UserId.Of(1654, 1654) };\n}\n", await after.Text(1));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task Once_for_all_services_of_a_volume(FixAllScope scope)
    {
        var services = Api + "\n\n" + Api.Replace("Service Api", "Service Worker") + "\n\n" + Api.Replace("Service Api", "Service Third").Replace("Data.", "Other.");
        var after = await FixedProject.Of("    static readonly Volume Data = new();\n    static readonly Volume Other = new();\n\n" + services).FixAll(Key, scope);

        Assert.Equal(
            "    static readonly Volume Data = new() { Owner = UserId.Of(1654, 1654) };\n    static readonly Volume Other = new() { Owner = UserId.Of(1654, 1654) };\n\n" + services,
            await after.Text());
    }

    [Fact]
    public Task Nothing_where_the_services_disagree() => OffersNothing("CG2101",
        "    static readonly Volume Data = new();\n\n" + Api + "\n\n" + Api.Replace("Service Api", "Service Worker").Replace("1654", "2000"));

    [Fact]
    public Task Nothing_where_the_volume_comes_from_a_helper_of_several() => OffersNothing("CG2101",
        "    static readonly Volume Data = Make();\n    static readonly Volume Other = Make();\n\n" + Api + "\n\n"
        + Api.Replace("Service Api", "Service Worker").Replace("Data.", "Other.").Replace("1654", "2000") + "\n\n    static Volume Make() => new();");
}
