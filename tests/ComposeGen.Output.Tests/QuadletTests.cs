using ComposeGen.Output.Templates;
using Xunit;

namespace ComposeGen.Output.Tests;

/// <summary>The example's templates write units of Podman Quadlet: the sections and keys of podman-systemd.unit(5), and nothing else.</summary>
public sealed class QuadletTests
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["Unit"] = ["Description", "Requires", "After"],
        ["Container"] =
        [
            "AddCapability", "ContainerName", "DropCapability", "Entrypoint", "Environment", "Exec", "Group", "HealthCmd", "HealthInterval", "HealthRetries", "Image",
            "Network", "NetworkAlias", "Notify", "PublishPort", "ReadOnly", "Secret", "Tmpfs", "User", "Volume", "WorkingDir",
        ],
        ["Volume"] = ["Driver", "VolumeName"],
        ["Network"] = ["Internal", "NetworkName"],
        ["Service"] = ["RemainAfterExit", "Restart", "Type"],
        ["Install"] = ["WantedBy"],
    };

    [Fact]
    public void Units_hold_only_what_Quadlet_knows()
    {
        foreach (var unit in Units())
        {
            string? section = null;
            foreach (var line in unit.Text.Split('\n').Where(static line => line.Length > 0 && line[0] != '#'))
            {
                if (line[0] == '[')
                {
                    section = line.Trim('[', ']');
                    Assert.Contains(section, Keys.Keys);
                    continue;
                }

                var at = line.IndexOf('=', StringComparison.Ordinal);
                Assert.True(at > 0, $"{unit.Path}: {line}");
                Assert.Contains(line[..at], Keys[section!]);
                Assert.True(line.Length > at + 1, $"{unit.Path}: {line} has no value");
            }
        }
    }

    [Fact]
    public void Each_service_volume_and_network_has_a_unit() =>
        Assert.Equal(
            ["quadlet/pg-data.volume", "quadlet/shop-api.container", "quadlet/shop-db.container", "quadlet/shop-uploads-owner.container", "quadlet/uploads.volume"],
            Units().Select(static unit => unit.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("quadlet/shop-db.container", "Notify=healthy")]
    [InlineData("quadlet/shop-db.container", "HealthCmd=\"pg_isready -U postgres\"")]
    [InlineData("quadlet/shop-db.container", "Volume=pg-data.volume:/var/lib/postgresql")]
    [InlineData("quadlet/shop-api.container", "Requires=shop-db.service")]
    [InlineData("quadlet/shop-uploads-owner.container", "Type=oneshot")]
    [InlineData("quadlet/pg-data.volume", "VolumeName=shop_pg-data")]
    public void Unit_says(string path, string line) => Assert.Contains(line, Units().Single(unit => unit.Path == path).Text.Split('\n'));

    private static IReadOnlyList<OutputFile> Units() =>
    [
        .. Render("container", "services", "quadlet/{{ app.name }}-{{ service.key }}.container"),
        .. Render("volume", "volumes", "quadlet/{{ volume.key }}.volume"),
        .. Render("network", "networks", "quadlet/{{ network.key }}.network"),
    ];

    private static IReadOnlyList<OutputFile> Render(string name, string forEach, string output)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "quadlet-templates", name + ".sbn");
        return TemplateRenderer.Render(new UserTemplate(path, File.ReadAllText(path), output, forEach), ShopSample.Create(), new OutputOptions { Source = "Shop" });
    }
}
