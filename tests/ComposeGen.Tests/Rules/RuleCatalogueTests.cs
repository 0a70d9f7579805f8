using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Rules_are_listed_by_their_ids()
    {
        Assert.Equal(RuleCatalogue.Descriptors.Select(static rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalogue.Descriptors.Select(static rule => rule.Id));
        Assert.Equal(RuleCatalogue.ForComposeFiles.Select(static rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalogue.ForComposeFiles.Select(static rule => rule.Id));
    }

    /// <summary>A Compose file declares no variables, has no project, cannot protect a volume or say who owns it, and is not written as scripts.</summary>
    [Fact]
    public void Compose_file_of_a_person_is_not_asked_for_what_only_definitions_have() => Assert.Equal(
        ["CG0110", "CG0111", "CG1114", "CG1140", "CG2103", "CG5101"],
        RuleCatalogue.ForCompose.Select(static rule => rule.Descriptor).Except(RuleCatalogue.ForComposeFiles).Select(static rule => rule.Id).Order(StringComparer.Ordinal));

    /// <summary>The files that stand next to a Compose file of a person are there; those of a definition may be made by the time it runs.</summary>
    [Fact]
    public void Files_of_the_host_count_for_a_Compose_file()
    {
        var file = RuleTest.App(new Service("example/app").With(Bind.From("./app.json").CreateHostPath().At("/app.json")));

        Assert.Contains("CG1119", Ids(RuleCatalogue.Check(file, new OneFile("./app.json"))));
        Assert.Contains("CG1119", Ids(RuleCatalogue.Check(file, new OneFile("./other.json"), notation: Notation.Yaml)));
        Assert.DoesNotContain("CG1119", Ids(RuleCatalogue.Check(file, new OneFile("./app.json"), notation: Notation.Yaml)));
    }

    [Fact]
    public void Messages_speak_of_what_is_written()
    {
        var file = RuleTest.App(new Service());

        Assert.Contains("set Image, Build or Provider", Assert.Single(RuleCatalogue.Check(file)).Message, StringComparison.Ordinal);
        Assert.Contains("set image, build or provider", Assert.Single(RuleCatalogue.Check(file, null, notation: Notation.Yaml)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(IEnumerable<Finding> findings) => findings.Select(static finding => finding.Rule.Id);

    private sealed class OneFile(string name) : ComposeGen.Facts.Dockerfiles.IDockerfiles
    {
        public bool TryRead(string path, out string? text)
        {
            text = path == name ? "" : null;
            return true;
        }
    }
}
