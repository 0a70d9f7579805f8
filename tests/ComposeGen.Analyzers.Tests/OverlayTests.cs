using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests;

/// <summary>Overlays in the editor and at build.</summary>
public sealed class OverlayTests
{
    private const string Base = """
        static readonly Volume Data = new() { Protected = true };
        static readonly Service Api = new("example/api:1.0") { Environment = { ["LOG"] = "debug" }, Ports = { Port.Publish(8080, to: 80) } };
        static readonly Service Db = new("postgres:18") { Environment = { ["POSTGRES_PASSWORD"] = Env.Required("PASSWORD") }, Volumes = { Data.At("/var/lib/postgresql") } };

        """;

    [Theory]
    [InlineData("Api.Restart = RestartPolicy.Always; Api.Environment[\"LOG\"] = \"warn\"; Api.Ports.Clear();")]
    [InlineData("Api.Environment.Remove(\"LOG\"); Api.Ports.Remove(Port.Publish(8080, to: 80)); Db.Volumes = [Data.At(\"/var/lib/postgresql\").NoCopy()];")]
    [InlineData("foreach (var service in file.Services) { service.Labels[\"stage\"] = \"production\"; }")]
    [InlineData("file.Services.Remove(Api);")]
    public async Task The_editor_knows_an_overlay_as_the_build_does(string statements)
    {
        var definitions = Definitions.Of(Base + $$"""
            [ComposeOverlay("production")]
            static readonly Service Backup = new("example/backup:1.0") { Volumes = { Data.At("/db").AsReadOnly() } };

            [ComposeOverlay("production")]
            static void Production(ComposeFile file) { {{statements}} }
            """);

        Assert.Empty(await definitions.EditorDiagnostics());
        Assert.Empty(definitions.BuildFindings());
        Assert.Equal(ModelDump.Of(definitions.Run()), ModelDump.Of(definitions.Interpret().File!));
        Assert.Equal(ModelDump.Of(definitions.Run("production")), ModelDump.Of(Assert.Single(definitions.Interpret().Overlays).File!));
        Assert.DoesNotContain(definitions.Run().Services, static service => service.Key == "backup");
        Assert.Contains(definitions.Run("production").Services, static service => service.Key == "backup");
    }

    [Fact]
    public void Methods_run_in_order_after_Configure_and_an_overlay_sees_nothing_of_another()
    {
        var definitions = Definitions.Of(Base + """
            static partial void Configure(ComposeFile file) { foreach (var service in file.Services) { service.Labels["order"] = "configure"; } }
            [ComposeOverlay("b")] static void One() => Api.Labels["order"] += "," + "one";
            [ComposeOverlay("a"), ComposeOverlay("b")] static void Two() => Api.Labels["order"] = $"{Api.Labels["order"]},two";
            [ComposeOverlay("a"), ComposeOverlay("b")] static readonly Service Both = new("example/both:1.0");
            """.Replace("+= \",\" + \"one\"", "= $\"{Api.Labels[\"order\"]},one\""));

        Assert.Equal(["b", "a"], definitions.Interpret().Overlays.Select(static overlay => overlay.Overlay!.Name));
        Assert.Equal("configure,one,two", Order(definitions.Run("b")));
        Assert.Equal("configure,two", Order(definitions.Run("a")));
        Assert.Equal("configure", Order(definitions.Run()));
        Assert.Equal("configure", definitions.Run("a").Services.Single(static service => service.Key == "both").Labels["order"]!.Template);

        static string Order(ComposeFile file) => file.Services.Single(static service => service.Key == "api").Labels["order"]!.Template;
    }

    [Theory]
    [InlineData("[ComposeOverlay(\"p\")] static void P() { Db.Volumes = [Data.At(\"/var/lib/postgresql/data\")]; }", "CG1104", "\"/var/lib/postgresql/data\"")]
    [InlineData("[ComposeOverlay(\"p\")] static void P() => Db.Volumes.Clear();", "CG1101", "P")]
    [InlineData("[ComposeOverlay(\"p\")] static readonly Service Other = new(\"mysql:8.4\") { Environment = { [\"MYSQL_ROOT_PASSWORD\"] = Env.Required(\"PASSWORD\") } };", "CG1101", "\"mysql:8.4\"")]
    [InlineData("[ComposeOverlay(\"p\")] static void P() => Api.Volumes.Add(Volume.Anonymous(\"/x\"));", "CG1102", "\"/x\"")]
    public async Task A_finding_of_an_overlay_is_shown_in_the_overlay(string overlay, string rule, string place)
    {
        var definitions = Definitions.Of(Base + overlay);

        var diagnostic = Assert.Single(await definitions.EditorDiagnostics());

        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(place, diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
        Assert.StartsWith("With the overlay p: ", diagnostic.GetMessage());
        var built = Assert.Single(definitions.BuildFindings());
        Assert.Equal((diagnostic.Id, diagnostic.GetMessage(), diagnostic.Location.SourceSpan.ToString()), (built.Id, built.Message, built.Span));
    }

    [Fact]
    public async Task A_finding_without_the_overlay_is_not_repeated_and_one_that_the_overlay_removes_stays()
    {
        var definitions = Definitions.Of("""
            static readonly Service Db = new("postgres:18") { Environment = { ["POSTGRES_PASSWORD"] = Env.Required("PASSWORD") } };
            static readonly Service Other = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("PASSWORD") } };
            static readonly Volume Data = new() { Protected = true };
            [ComposeOverlay("p")] static void P() => Other.Volumes = [Data.At("/var/lib/mysql")];
            """);

        Assert.Equal(["CG1101", "CG1101"], (await definitions.EditorDiagnostics()).Select(static diagnostic => diagnostic.Id));
        Assert.Equal(2, definitions.BuildFindings().Count);
    }

    [Theory]
    [InlineData("static int P() => 1;")]
    [InlineData("static void P(string name) { }")]
    [InlineData("static void P<T>() { }")]
    [InlineData("static async void P() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("static readonly string P = \"\";")]
    public async Task What_cannot_be_an_overlay_is_reported_and_left_out(string member)
    {
        var definitions = Definitions.Of(Base + "[ComposeOverlay(\"production\")] " + member);

        Assert.Equal("CG0100", Assert.Single(await definitions.EditorDiagnostics()).Id);
        Assert.Empty(definitions.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData(""), InlineData("Production"), InlineData("a/b"), InlineData("-a"), InlineData("a.b")]
    public async Task A_name_that_cannot_be_one_of_a_file_is_reported(string name) =>
        Assert.Equal("CG0100", Assert.Single(await Definitions.Of(Base + $"[ComposeOverlay(\"{name}\")] static void P() {{ }}").EditorDiagnostics()).Id);

    [Theory]
    [InlineData("DependsOn = { Extra }")]
    [InlineData("Volumes = { More.At(\"/more\") }")]
    public async Task What_belongs_to_an_overlay_cannot_be_used_without_it(string use)
    {
        var definitions = Definitions.Of($$"""
            [ComposeOverlay("production")] static readonly Volume More = new();
            [ComposeOverlay("production")] static readonly Service Extra = new("example/extra:1.0");
            static readonly Service Web = new("example/web:1.0") { {{use}} };
            """);

        var diagnostic = Assert.Single(await definitions.EditorDiagnostics());

        Assert.Equal("CG0101", diagnostic.Id);
        Assert.Equal("CG0101", Assert.Throws<ComposeException>(() => definitions.Run()).Code);
        Assert.Equal(2, definitions.Run("production").Services.Count);
    }

    [Fact]
    public void A_name_of_what_belongs_to_an_overlay_is_none_without_it()
    {
        var definitions = Definitions.Of("""
            [ComposeOverlay("production")] static readonly Service Extra = new("example/extra:1.0");
            static readonly Service Web = new("example/web:1.0") { Environment = { ["EXTRA"] = Extra.Host } };
            """);

        Assert.Equal("CG0101", Assert.Throws<ComposeException>(() => definitions.Run().Services[0].Environment["EXTRA"]!.Template).Code);
        Assert.Equal("extra", definitions.Run("production").Services[0].Environment["EXTRA"]!.Template);
    }

    [Fact]
    public async Task An_overlay_that_cannot_be_followed_is_left_to_the_build()
    {
        var definitions = Definitions.Of(Base + """
            [ComposeOverlay("p")] static void P() { if (System.Environment.TickCount > 0) { Db.Volumes.Clear(); } }
            """);

        Assert.Empty(await definitions.EditorDiagnostics());
        Assert.Equal("CG1101", Assert.Single(definitions.BuildFindings()).Id);
    }

    [Fact]
    public async Task A_variable_that_only_an_overlay_uses_is_used()
    {
        var definitions = Definitions.Of(Base + """
            static readonly Variable Level = Env.Default("LEVEL", "info");
            static readonly Variable Nothing = Env.Default("NOTHING", "x");
            [ComposeOverlay("p")] static void P() => Api.Environment["LEVEL"] = Level;
            """);

        var diagnostic = Assert.Single(await definitions.EditorDiagnostics());

        Assert.Equal("CG0110", diagnostic.Id);
        Assert.Contains("NOTHING", diagnostic.GetMessage());
        Assert.Equal(diagnostic.Location.SourceSpan.ToString(), Assert.Single(definitions.BuildFindings()).Span);
    }
}
