using CsCheck;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Variables and <c>.env</c> mean in the scripts what they mean to the real Compose.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class RandomVariableTests
{
    private static readonly string[] Names = ["CG_A", "CG_B", "CG_C", "CG_D", "CG_E"];
    private static readonly string[] Operators = ["", ":-", "-", ":+", "+", ":?", "?"];
    private static readonly string[] Operands = ["", "plain", "two words", "it's", "\"quoted\"", "`id`", "a\\b", "x:y", "-", "50%", "é", "#no comment", "$5"];
    private static readonly string[] Values = ["", "v", "a b", "it's", "\"q\"", "$HOME", "$(id)", "\\", "\\n", "x=y", "#", " lead", "trail ", "a\nb", "é漢"];

    private static readonly string[] DotenvLines =
    [
        "{0}=plain", "{0}=", "{0}=a b c", "{0}=a # comment", "{0}=a#b", "{0} = spaced  ", "export {0}=exported", "{0}: colon", "# {0}=comment", "",
        "{0}='single $CG_A \\n'", "{0}=\"double $CG_A ${{CG_B}} \\n \\t \\\" \\$x\"", "{0}=\"two\nlines\"", "{0}='two\nlines'", "{0}=${{CG_B:-fallback}}", "{0}=${{CG_B-unset}}",
        "{0}=$CG_C/x", "{0}=${{CG_C:+alt}}", "{0}=a\\b", "{0}=$$x", "{0}=\"a # no comment\" # comment", "{0}='it''", "  {0}=indented", "{0}=\"\"", "{0}=''", "{0}=x\r", "{0}=\"a\" CG_B=b", "{0}='a' # comment", "a {0}=x", "{0}=\"open", "{0}", "=x",
    ];

    private static readonly Gen<(string, string?)[]> Environment = Gen.Int[-4, Values.Length - 1].Array[Names.Length]
        .Select(static picks => picks.Select((pick, i) => (Names[i], pick < 0 ? null : Values[pick])).ToArray());

    private static readonly Gen<string> Dotenv = Gen.Select(Gen.Int[0, DotenvLines.Length - 1], Gen.Int[0, Names.Length - 1]).Array[0, 6]
        .Select(static lines => string.Concat(lines.Select(static line => string.Format(null, DotenvLines[line.Item1], Names[line.Item2]) + "\n")));

    private static readonly Gen<(int Name, int Operator, int Operand, int Inner)[]> Expressions =
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Operators.Length - 1], Gen.Int[0, Operands.Length - 1], Gen.Int[-2, Names.Length - 1]).Array[1, 8];

    [Fact]
    public void Variables_are_expanded_as_compose_expands_them() =>
        Gen.Select(Environment, Expressions).Sample((environment, expressions) => Check(environment, null, expressions), iter: 40, threads: 1);

    [Fact]
    public void A_dotenv_file_is_read_as_compose_reads_it() =>
        Gen.Select(Environment, Dotenv).Sample((environment, dotenv) => Check(environment, dotenv, [.. Names.Select(static (_, i) => (i, 2, 1, -1))]), iter: 40, threads: 1);

    private static void Check((string, string?)[] environment, string? dotenv, (int Name, int Operator, int Operand, int Inner)[] expressions)
    {
        var service = new Service("image");
        for (var i = 0; i < expressions.Length; i++)
        {
            var (name, @operator, operand, inner) = expressions[i];
            service.Environment["RESULT" + i] = $"<{VariableOf(name, @operator, operand, inner)}>";
        }

        var file = new ComposeFile("x");
        file.AddField("Web", service);
        using var app = new RecordedApp(file);
        foreach (var (name, value) in environment.Where(static pair => pair.Item2 is not null))
        {
            app.Environment[name] = value!;
        }

        if (dotenv is not null)
        {
            File.WriteAllText(app.Path(".env"), dotenv);
        }

        var (expected, error) = DockerCompose.Environment(app.Directory, ComposeYamlTests.Yaml(file), app.Environment);
        foreach (var shell in new[] { "dash", "bash", "busybox sh" })
        {
            if (expected is null)
            {
                var refused = app.Start(shell, app.Path("docker-run.sh"), "up");
                Assert.True(refused.ExitCode == 1, $"{shell} takes what Compose refuses: {error}");
                continue;
            }

            AssertResults(shell, expected, app.Up(shell), dotenv);
        }

        if (expected is not null)
        {
            AssertResults("PowerShell", expected, PowerShellHost.Up(app, app.Environment), dotenv);
        }
    }

    private static void AssertResults(string shell, SortedDictionary<string, string> expected, List<string[]> commands, string? dotenv)
    {
        var results = commands.Single(static command => command[0] == "create").Where(static word => word.StartsWith("RESULT", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var wanted = expected.Select(static pair => pair.Key + "=" + pair.Value).Order(StringComparer.Ordinal);
        Assert.True(wanted.SequenceEqual(results), $"{shell}:\n  wanted {string.Join(" | ", wanted)}\n  got    {string.Join(" | ", results)}\n.env:\n{dotenv}");
    }

    private static Variable VariableOf(int name, int @operator, int operand, int inner)
    {
        Text? text = Operators[@operator].Length == 0 ? null
            : inner >= 0 ? new Variable(Names[inner], ":-", Operands[operand], null)
            : Operands[operand];
        return new Variable(Names[name], Operators[@operator], text, null);
    }
}
