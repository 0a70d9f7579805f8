using ComposeGen.Output.Yaml;
using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class OverlayTests
{
    private const string Base = """
        services:
          a:
            image: x
            command: one
            environment: [A=1, B=2]
            ports: ["80:80"]
            volumes: ["data:/data"]
            labels: {l: "1"}
        volumes:
          data:
        """;

    [Fact]
    public void An_overlay_merges_by_the_rules_of_Compose()
    {
        var service = Reading.Read(Base, ("overlay.yaml", """
            services:
              a:
                command: [two]
                environment: {B: 3, C: 4}
                ports: !override ["90:90"]
                volumes: ["./here:/data"]
                labels: !reset null
            """)).File.Services[0];

        Assert.Equal("two", service.Command!.Words[0].Literal);
        Assert.Equal("1 3 4", string.Join(' ', service.Environment.Select(static entry => entry.Value)));
        Assert.Equal(90, Assert.Single(service.Ports).Target!.Literal);
        Assert.Equal(MountType.Bind, Assert.Single(service.Volumes).Type!.Literal);
        Assert.Empty(service.Labels);
    }

    [Fact]
    public void Merge_keys_and_anchors_are_resolved()
    {
        var file = Reading.Read("""
            x-one: &one
              image: x
              restart: always
            x-two: &two {restart: "no", hostname: h}
            services:
              a:
                <<: [*one, *two]
              b:
                <<: *one
                image: y
            """).File;

        Assert.Equal("x always h", $"{file.Services[0].Image} {file.Services[0].Restart} {file.Services[0].Hostname}");
        Assert.Equal("y always", $"{file.Services[1].Image} {file.Services[1].Restart}");
    }

    [Fact]
    public void What_a_service_extends_is_written_out()
    {
        var application = Reading.Read("""
            services:
              a:
                extends: {file: common.yaml, service: base}
                environment: {B: 2}
            """, ("common.yaml", "services:\n  base:\n    image: x\n    environment: {A: 1, B: 1}\n"));

        Assert.Equal("x 1 2", $"{application.File.Services[0].Image} {string.Join(' ', application.File.Services[0].Environment.Select(static entry => entry.Value))}");
        Assert.Contains(application.Notes, static note => note.Message.StartsWith("What service 'a' takes from 'base'", StringComparison.Ordinal));
    }

    [Fact]
    public void Included_files_are_taken_in()
    {
        var file = Reading.Read("include: [more.yaml]\nservices:\n  a:\n    image: x\n    depends_on: [b]\n", ("more.yaml", "services:\n  b:\n    image: y\n")).File;

        Assert.Equal(["a", "b"], file.Services.Select(static service => service.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("include", ComposeYamlWriter.Write(file), StringComparison.Ordinal);
    }
}
