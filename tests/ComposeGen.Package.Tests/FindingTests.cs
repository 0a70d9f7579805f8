using ComposeGen.Package.Tests.Infrastructure;

namespace ComposeGen.Package.Tests;

/// <summary>A finding appears once, at its place, and obeys the compiler's switches, whichever evaluator found it.</summary>
public sealed class FindingTests
{
    public static TheoryData<string> BothEvaluators => [Sources.AnonymousVolume, Sources.AnonymousVolumeAtUnknownPath];

    [Fact]
    public void An_error_stops_the_build_before_a_file_is_written()
    {
        using var project = new UserProject().WithDefinitions(Sources.WrongPath);

        var error = Assert.Single(project.Build().Fails().Diagnostics("CG1104"));

        Assert.Contains("App.cs(8,27): error CG1104: postgres 18 keeps its data under /var/lib/postgresql, so a volume at /var/lib/postgresql/data stays empty", error, StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));
    }

    [Fact]
    public void Without_analyzers_the_build_finds_the_same_at_the_same_place()
    {
        using var project = new UserProject().WithDefinitions(Sources.WrongPath, "<RunAnalyzers>false</RunAnalyzers>");

        var error = Assert.Single(project.Build().Fails().Diagnostics("CG1104"));

        Assert.Contains("App.cs(8,27,8,53): error CG1104: postgres 18 keeps its data under /var/lib/postgresql", error, StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void A_warning_appears_once(string source)
    {
        using var project = new UserProject().WithDefinitions(source);

        var warning = Assert.Single(project.Build().Succeeds().Diagnostics("CG1102"));

        Assert.Contains("App.cs(10,", warning, StringComparison.Ordinal);
        Assert.True(project.Exists("Deploy/compose.yaml"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Hardening_is_asked_for_once(string runAnalyzers)
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean, $"<RunAnalyzers>{runAnalyzers}</RunAnalyzers><ComposeGenRules>strict</ComposeGenRules>");

        Assert.Single(project.Build().Succeeds().Diagnostics("CG3019"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Rules_about_a_stack_hold_where_one_is_asked_for(string runAnalyzers)
    {
        var source = Sources.Clean.Replace("{ Volumes =", "{ Privileged = true, Volumes =", StringComparison.Ordinal);
        using var project = new UserProject().WithDefinitions(source, $"<RunAnalyzers>{runAnalyzers}</RunAnalyzers>");

        Assert.Empty(project.Build().Succeeds().Diagnostics("CG5002"));

        var warning = Assert.Single(project.Build("--no-restore", "-p:ComposeGenTargets=compose%3Bstack").Succeeds().Diagnostics("CG5002"));
        Assert.Contains("App.cs(", warning, StringComparison.Ordinal);
        Assert.Contains("Service 'api' sets privileged, which docker stack deploy ignores", warning, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void Pragma_silences_it(string source)
    {
        using var project = new UserProject().WithDefinitions("#pragma warning disable CG1102\n" + source);

        Assert.Empty(project.Build().Succeeds().Diagnostics("CG1102"));
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void NoWarn_silences_it(string source)
    {
        using var project = new UserProject().WithDefinitions(source, "<NoWarn>$(NoWarn);CG1102</NoWarn>");

        Assert.Empty(project.Build().Succeeds().Diagnostics("CG1102"));
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void SuppressMessage_silences_it(string source)
    {
        using var project = new UserProject().WithDefinitions(source.Replace(
            "[ComposeApp", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Persistence\", \"CG1102\")]\n[ComposeApp", StringComparison.Ordinal));

        Assert.Empty(project.Build().Succeeds().Diagnostics("CG1102"));
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void Editorconfig_sets_its_severity(string source)
    {
        using var project = new UserProject().WithDefinitions(source);
        project.Write("Deploy/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CG1102.severity = error\n");

        Assert.Contains(": error CG1102:", Assert.Single(project.Build().Fails().Diagnostics("CG1102")), StringComparison.Ordinal);

        project.Write("Deploy/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CG1102.severity = none\n");

        Assert.Empty(project.Build().Succeeds().Diagnostics("CG1102"));
    }

    [Theory]
    [MemberData(nameof(BothEvaluators))]
    public void TreatWarningsAsErrors_makes_it_an_error(string source)
    {
        using var project = new UserProject().WithDefinitions(source, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        Assert.Contains(": error CG1102:", Assert.Single(project.Build().Fails().Diagnostics("CG1102")), StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));
    }

    [Fact]
    public void A_renamed_volume_is_reported_by_the_build_that_replaces_the_file()
    {
        using var project = new UserProject().WithDefinitions(Sources.Volume("PgData"));
        project.Build().Succeeds();

        project.WithDefinitions(Sources.Volume("DbData"));
        var warning = Assert.Single(project.Build().Succeeds().Diagnostics("CG1201"));

        Assert.Contains("App.cs(6,37,6,42): warning CG1201: The data of 'db' stays in volume 'app_pg-data'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_volume_that_is_an_error_leaves_the_file_as_it_is()
    {
        const string asError = "<WarningsAsErrors>$(WarningsAsErrors);CG1201</WarningsAsErrors>";
        using var project = new UserProject().WithDefinitions(Sources.Volume("PgData"), asError);
        project.Build().Succeeds();

        project.WithDefinitions(Sources.Volume("DbData"), asError);
        Assert.Single(project.Build().Fails().Diagnostics("CG1201"));
        Assert.Contains("pg-data", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);
        Assert.Single(project.Build().Fails().Diagnostics("CG1201"));
    }

    [Fact]
    public void Templates_of_the_user_are_rendered_and_their_mistakes_placed()
    {
        const string item = """<ComposeGenTemplate Include="units.sbn" ForEach="services" OutputFile="units/{{ service.key }}.txt" />""";
        using var project = new UserProject().WithDefinitions(Sources.Volume("PgData"), items: item);
        project.Write("Deploy/units.sbn", "{{ header '# ' }}\n{{ service.imag }}\n");

        var error = Assert.Single(project.Build().Fails().Diagnostics("CG9008"));
        Assert.Contains("units.sbn(2,12): error CG9008: Service has no attribute 'imag'", error, StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));

        project.Write("Deploy/units.sbn", "{{ header '# ' }}\n{{ service.image }}\n");
        project.Build().Succeeds();
        Assert.EndsWith("\npostgres:18\n", project.Read("Deploy/units/db.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_applies_the_code_fix()
    {
        using var project = new UserProject().WithDefinitions(Sources.WrongPath);
        project.Dotnet(["restore", "-nologo"]).Succeeds();

        project.Dotnet(["format", "analyzers", "--no-restore", "--severity", "error"]).Succeeds();

        Assert.Contains("Data.At(\"/var/lib/postgresql\")", project.Read("Deploy/App.cs"), StringComparison.Ordinal);
        project.Build("--no-restore").Succeeds();
    }
}
