using ComposeGen.Lowering;
using ComposeGen.Output.Yaml;
using ComposeGen.Rules;
using ComposeGen.Testing;
using CsCheck;

namespace ComposeGen.Output.Tests;

/// <summary>Compose refuses what the rules say that it refuses, and reads what they find nothing in.</summary>
public sealed class RefusedDefinitionTests
{
    public static TheoryData<int, string> RefusedByConfig
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, definition) in RefusedDefinitions.All.Index().Where(static entry => entry.Item.RefusedBy == RefusedBy.Config))
                cases.Add(number, definition.ToString());
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(RefusedByConfig))]
    public void Compose_refuses_it(int number, string name)
    {
        var definition = RefusedDefinitions.All[number];

        Assert.Equal(name, definition.ToString());
        Assert.NotNull(DockerCompose.Refusal(ComposeYamlWriter.Write(ComposeLowering.Lower(RefusedDefinition.App("app", definition.Wrong())))));
        Assert.Null(DockerCompose.Refusal(ComposeYamlWriter.Write(ComposeLowering.Lower(RefusedDefinition.App("app", definition.Right())))));
    }

    /// <summary>Random mixtures of right and wrong settings: many at a time, since starting Compose takes longer than reading them.</summary>
    [Fact]
    public void Compose_reads_what_no_rule_finds_an_error_in()
    {
        var changes = RefusedDefinitions.All.Where(static definition => definition.Fragment is not null)
            .SelectMany(static definition => new[] { (definition.Name, Change: definition.Fragment!.Value.Wrong), (definition.Name, Change: definition.Fragment.Value.Right) })
            .ToArray();
        Gen.Int[0, changes.Length - 1].Array[1, 5].Array[100].Sample(
            chosen =>
            {
                var services = chosen.Select(numbers => Service([.. numbers.Select(number => changes[number].Change)])).Where(IsWithoutError)
                    .DistinctBy(static make => make().ContainerName?.Literal ?? new object()).ToList(); // Each is right by itself.
                Assert.NotEmpty(services);
                if (DockerCompose.Refusal(ComposeYamlWriter.Write(ComposeLowering.Lower(RefusedDefinition.App("app", [.. services.Select(static make => make())])))) is { } refusal)
                    Assert.Fail(string.Join("\n", services.Select(static make => ComposeYamlWriter.Write(ComposeLowering.Lower(RefusedDefinition.App("app", make()))))
                        .Where(static yaml => DockerCompose.Refusal(yaml) is not null).Prepend(refusal)));
            },
            iter: 30, threads: 2);
    }

    private static Func<Service> Service(Action<Service>[] changes) => () => RefusedDefinition.Sleeper(service =>
    {
        foreach (var change in changes)
            change(service);
    });

    private static bool IsWithoutError(Func<Service> make)
    {
        try
        {
            return RuleCatalogue.Check(RefusedDefinition.App("app", make())).All(static finding => finding.Rule.Severity != RuleSeverity.Error);
        }
        catch (ComposeException)
        {
            return false; // Not even that far: the library itself refuses it.
        }
    }
}
