using System.Text.Json.Nodes;

namespace ComposeGen.Output.Tests;

/// <summary>Everything that a build can say, as Compose reads it and as the scripts pass it on.</summary>
public sealed class BuildTests
{
    [Fact]
    public void Compose_reads_what_a_build_says()
    {
        // Compose reads keys of ssh, and fails to write them as JSON.
        var app = App();
        app.Services[0].Build!.Ssh = new TextMap();
        var config = DockerCompose.Config(ComposeYamlTests.Yaml(app));

        var build = config["services"]!["api"]!["build"]!;
        Assert.EndsWith("/api", (string?)build["context"], StringComparison.Ordinal);
        Assert.Equal("service:base", (string?)build["additional_contexts"]!["base"]);
        Assert.Equal("docker-image://busybox:1.37", (string?)build["additional_contexts"]!["tools"]);
        Assert.Equal("1.0", (string?)build["args"]!["VERSION"]);
        Assert.Equal(["type=gha"], Strings(build["cache_from"]));
        Assert.Equal(["type=registry,ref=example/cache:api,mode=max"], Strings(build["cache_to"]));
        Assert.Equal(["linux/amd64", "linux/arm64"], Strings(build["platforms"]));
        Assert.Equal(["example/api:latest"], Strings(build["tags"]));
        Assert.Equal(["network.host"], Strings(build["entitlements"]));
        Assert.Equal("host", (string?)build["network"]);
        Assert.Equal("mode=max", (string?)build["provenance"]);
        Assert.Equal("true", (string?)build["sbom"]);
        Assert.Equal("hyperv", (string?)build["isolation"]);
        Assert.True((bool?)build["privileged"]);
        Assert.True((bool?)build["pull"]);
        Assert.True((bool?)build["no_cache"]);
        Assert.Equal("final", (string?)build["target"]);
        Assert.Equal((128 * 1024 * 1024).ToString(System.Globalization.CultureInfo.InvariantCulture), build["shm_size"]!.ToString());
        Assert.Equal(1024, (int?)build["ulimits"]!["nofile"]!["soft"]);
        Assert.Equal(512, (int?)build["ulimits"]!["nproc"]!["hard"]);
        Assert.Equal(["repo.local=10.0.0.5"], Strings(build["extra_hosts"]));
        Assert.Equal("app_token", (string?)config["secrets"]!["token"]!["name"]);
        Assert.Equal("npmrc", (string?)build["secrets"]![0]!["target"]);
        Assert.Equal("FROM busybox:1.37\nENV HOME=$$X\n", (string?)config["services"]!["base"]!["build"]!["dockerfile_inline"]);
    }

    [Fact]
    public void The_scripts_pass_it_on()
    {
        var script = Script("docker-run.sh");

        foreach (var argument in new[]
        {
            "--file './api/Dockerfile.production'", "--build-arg VERSION=1.0", "--build-arg COMMIT", "--target=final", "--ssh default", "--ssh deploy=/keys/deploy",
            "--cache-from type=gha", "--cache-to 'type=registry,ref=example/cache:api,mode=max'", "--platform linux/amd64", "--platform linux/arm64",
            "--tag example/api:latest", "--label a=b", "--network=host", "--allow network.host", "--allow security.insecure", "--provenance=mode=max", "--sbom=true",
            "--pull=true", "--no-cache=true", "--isolation=hyperv", "--shm-size=128m", "--ulimit nofile=1024:4096", "--ulimit nproc=512:512",
            "--add-host repo.local:10.0.0.5", "--build-context base=docker-image://app-base", "--build-context tools=docker-image://busybox:1.37",
            "--secret id=npmrc,",
        })
        {
            Assert.Contains(argument.Replace("'", "", StringComparison.Ordinal), script.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_docker_build_has_no_argument_for_is_a_comment()
    {
        foreach (var script in new[] { Script("docker-run.sh"), Script("docker-run.ps1") })
        {
            Assert.Contains("build.secrets: uid, gid and mode are the Dockerfile's to say", script, StringComparison.Ordinal);
            Assert.Contains("build.secrets: 'vault' is kept elsewhere", script, StringComparison.Ordinal);
            Assert.DoesNotContain("id=vault", script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_image_that_a_build_takes_from_is_built_before()
    {
        var script = Script("docker-run.sh");

        Assert.InRange(
            script.IndexOf("app-base", StringComparison.Ordinal), 0,
            script.IndexOf("--build-context", StringComparison.Ordinal));
    }

    private static string Script(string name) =>
        ComposeOutput.Render(App(), new OutputOptions { Source = "App", SourceFile = "App.cs" }).Single(file => file.Path == name).Text;

    private static ComposeFile App()
    {
        var token = Secret.FromFile("./token");
        var vault = new Secret { External = true };
        var @base = new Service { Build = Build.Inline("FROM busybox:1.37\nENV HOME=$X\n") };
        var api = new Service("example/api:1.0")
        {
            Build = new()
            {
                Context = "./api",
                Dockerfile = "Dockerfile.production",
                Target = "final",
                Args = { ["VERSION"] = "1.0", ["COMMIT"] = null },
                Ssh = { ["default"] = null, ["deploy"] = "/keys/deploy" },
                Secrets = { token.At("npmrc").WithMode("0400"), vault },
                AdditionalContexts = { ["base"] = @base.BuildContext, ["tools"] = "docker-image://busybox:1.37" },
                CacheFrom = { "type=gha" },
                CacheTo = { "type=registry,ref=example/cache:api,mode=max" },
                Platforms = { "linux/amd64", "linux/arm64" },
                Tags = { "example/api:latest" },
                Labels = { ["a"] = "b" },
                Network = "host",
                Entitlements = { "network.host" },
                Privileged = true,
                Provenance = "mode=max",
                Sbom = true,
                Pull = true,
                NoCache = true,
                Isolation = "hyperv",
                ShmSize = 128.MiB(),
                Ulimits = { ["nofile"] = Ulimit.Of(soft: 1024, hard: 4096), ["nproc"] = 512 },
                ExtraHosts = { ["repo.local"] = "10.0.0.5" },
            },
        };
        var file = new ComposeFile("app");
        file.AddField("Api", api);
        file.AddField("Base", @base);
        file.AddField("Token", token);
        file.AddField("Vault", vault);
        file.Complete();
        return file;
    }

    private static string[] Strings(JsonNode? array) => [.. array!.AsArray().Select(static item => item!.ToString())];
}
