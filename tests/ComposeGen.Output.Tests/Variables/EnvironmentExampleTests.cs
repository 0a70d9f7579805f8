using ComposeGen.Output.Variables;
using ComposeGen.Testing;

namespace ComposeGen.Output.Tests.Variables;

public class EnvironmentExampleTests
{
    private static readonly string[] Values =
    [
        "", "18", "a b", "#x", "a #b", "it's", "say \"hi\"", "$5", "$HOME", "a\\b", "'", "C:\\new 'x'", "a=b", " led ", "é", "\\$X", "a$b'c", "`x`", "!", "x;y", "export A",
    ];

    [Fact]
    public void All_that_the_files_use_is_listed()
    {
        var level = Env.Default("LEVEL", "it's", "How much is logged.");
        var secret = Secret.FromEnvironment("PASSWORD");
        secret.Key = "password";
        var file = new ComposeFile("app")
        {
            Secrets = { secret },
            Services =
            {
                new Service($"api:{Env.Default("TAG", $"{Env.Optional("MAJOR", "The first number.\nOf two.")}.0")}")
                {
                    Key = "api",
                    Environment = { ["LEVEL"] = level, ["HTTP_PROXY"] = null, ["DEBUG"] = Env.Alternative("DEBUG", "--verbose") },
                    Command = Command.Of("run", Env.Required("PORT", "Set PORT in .env")),
                    Extensions = { ["x-team"] = ExtensionValue.List((Text)Env.Required("TEAM", description: "Who is called.")) },
                },
            },
        };
        var options = new OutputOptions { Source = "App", WritesEnvironmentExample = true };

        Snapshot.Match(ComposeOutput.Render(file, options).Single(static output => output.Path == ".env.example").Text, "txt");
        Assert.DoesNotContain(ComposeOutput.Render(file, options with { WritesEnvironmentExample = false }), static output => output.Path == ".env.example");
        Assert.DoesNotContain(ComposeOutput.Render(WithoutVariables(), options), static output => output.Path == ".env.example");
    }

    [Fact]
    public void Compose_reads_a_default_of_the_example_as_it_reads_the_default()
    {
        var (first, second) = (new Service("a") { Key = "a" }, new Service("a") { Key = "a" });
        for (var i = 0; i < Values.Length; i++)
        {
            first.Environment["V" + i] = Env.Default("V" + i, Values[i]);
            second.Environment["V" + i] = Env.Optional("V" + i);
        }

        first.Environment["NESTED"] = Env.Default("NESTED", $"x $ \"{Env.Default("INNER", "it's")}\"");
        second.Environment["NESTED"] = Env.Optional("NESTED");
        var file = new ComposeFile("app") { Services = { first } };
        var example = EnvironmentExample.Write(EnvironmentVariables.Of([file]), "");
        var set = string.Join('\n', example.Split('\n').Select(static line => line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal) ? line.TrimStart('#') : line));

        var defaults = DockerCompose.ConfigOf([ComposeYamlTests.Yaml(file)]);
        var read = DockerCompose.ConfigOf([ComposeYamlTests.Yaml(new ComposeFile("app") { Services = { second } })], set);

        Assert.Equal(defaults["services"]!["a"]!["environment"]!.ToJsonString(), read["services"]!["a"]!["environment"]!.ToJsonString());
        Assert.Equal(Values.Length + 2, DotEnvFile.Entries(set).Count);
    }

    private static ComposeFile WithoutVariables() => new("app") { Services = { new Service("a") { Key = "a" } } };
}
