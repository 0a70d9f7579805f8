using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests.Editing;

/// <summary>Which edits cost what they change, and that the others are looked at anew.</summary>
public sealed class FollowedEditTests
{
    private const string Shop = """
        [ComposeApp("shop")]
        public static partial class Shop
        {
            static readonly Volume Data = new(), Other = new();
            static readonly Service Db = new("postgres:18")
            {
                Environment = { ["POSTGRES_PASSWORD"] = Settings.Password },
                Volumes = { Data.At("/var/lib/postgresql") },
            };
            static Service Cache { get; } = new("redis:8") { Volumes = { Other.At("/data") } };
            static Service Web => new("nginx:1.29");

            static partial void Configure(ComposeFile file)
            {
                Db.Restart = RestartPolicy.Always;
            }

            [ComposeOverlay("production")]
            static void Production()
            {
                Db.Image = "postgres:18.1";
            }

            static string Tag() => "1";
            static readonly Service Api = new(new List<int>(5).Count == 0 ? "example/api:1.0" : "example/api: 1");
        }
        """;

    private const string Settings = """
        static class Settings
        {
            public static readonly Variable Password = Env.Required("PASSWORD");
            public const string Path = "/data";
        }
        """;

    [Theory]
    [InlineData("an initialiser", "Data.At(\"/var/lib/postgresql\")", "Data.At(\"/var/lib/postgresql/data\")", "CG1104")]
    [InlineData("one of two initialisers", "Other = new()", "Other = new() { Name = \"a b\" }", "CG0011")]
    [InlineData("the initialiser of a property", "Other.At(\"/data\")", "Other.At(\"/daten\")", "CG1102")]
    [InlineData("the body of Configure", "Db.Restart = RestartPolicy.Always;", "Cache.Volumes.Clear();", "CG1102")]
    [InlineData("the body of an overlay", "\"postgres:18.1\"", "\"postgres:17\"", "CG1104")]
    [InlineData("a file beside", "Env.Required(\"PASSWORD\")", "Env.Required(\"PASS WORD\")", "CG0010")]
    [InlineData("what is in braces instead of parentheses", "new List<int>(5)", "new List<int>{5}", "CG0011")]
    [InlineData("a comment before a member", "    static Service Cache", "    // Keeps\n    // nothing.\n    static Service Cache", null)]
    [InlineData("a comment before the class", "[ComposeApp", "// The shop.\n\n[ComposeApp", null)]
    [InlineData("a comment in the head of the class", "public static partial class", "public static /* all\n of it */ partial class", null)]
    public Task An_edit_of_what_a_member_says_is_followed(string kind, string before, string after, string? rule) => AssertEdit(kind, before, after, rule, isFollowed: true);

    [Theory]
    [InlineData("an expression instead of a body", "\"nginx:1.29\"", "\"nginx:1.2 9\"", "CG0011")]
    [InlineData("a member that is gone", "    static Service Web => new(\"nginx:1.29\");\n", "", null)]
    [InlineData("another type", "static Service Cache", "static object Cache", "CG1115")]
    [InlineData("another name", "static Service Cache", "static Service Kv", null)]
    [InlineData("a constant", "Path = \"/data\"", "Path = \"/daten\"", null)]
    [InlineData("an argument of an attribute", "[ComposeApp(\"shop\")]", "[ComposeApp(\"Shop\")]", "CG0005")]
    [InlineData("another base", "static class Settings", "static class Settings : object", null)]
    [InlineData("the name of an overlay", "ComposeOverlay(\"production\")", "ComposeOverlay(\"staging\")", null)]
    [InlineData("an optional argument", "Tag()", "Tag(string tag = \"1\")", null)]
    [InlineData("an attribute", "    static string Tag", "    [Obsolete] static string Tag", null)]
    [InlineData("an initialiser that is new", "Data = new(), ", "Data, ", null)]
    [InlineData("arguments instead of an initialiser", "Other = new()", "Other ( new()", "CG0002")]
    public Task An_edit_of_what_is_declared_is_looked_at_anew(string kind, string before, string after, string? rule) => AssertEdit(kind, before, after, rule, isFollowed: false);

    [Fact]
    public async Task Files_are_analysed_one_by_one_as_well()
    {
        var editor = new Editor(Definitions.Of(
            Shop.Replace("static string Tag() => \"1\";", "", StringComparison.Ordinal), Settings,
            "public static partial class Shop { static readonly Volume Mail = new(); static readonly Service Smtp = new(\"axllent/mailpit:v1.21\") { Volumes = { Mail.At(\"/data\") } }; }"));
        await editor.ShownByFile();
        foreach (var (before, after) in new[]
        {
            ("Data.At(\"/var/lib/postgresql\")", "Data.At(\"/var/lib/postgresql/data\")"), ("Mail.At(\"/data\")", "Mail.At(\"data\")"),
            ("\"postgres:18.1\"", "\"postgres:17\""), ("Other = new()", "Other = new() { Driver = \"\" }"), ("Volume Mail", "Volume Post"), ("static readonly", "// Kept.\n static readonly"),
        })
        {
            editor.Replace(before, after);
            var shown = await editor.ShownByFile();
            Assert.NotEmpty(shown);
            Assert.Equal(await editor.ShownAnew(), shown);
        }
    }

    [Fact]
    public async Task Many_applications_in_one_project_and_many_versions_are_followed()
    {
        var editor = new Editor(Definitions.Of(string.Join("\n", Enumerable.Range(0, 8).Select(static i =>
            $$"""[ComposeApp("app{{i}}")] static partial class App{{i}} { static readonly Volume V = new(); static readonly Service Db = new("redis:{{i}}") { Volumes = { V.At("/data{{i}}") } }; }"""))));
        await editor.Shown();
        for (var i = 0; i < 8; i++)
        {
            editor.Replace($"/data{i}", "/data");
            Assert.Equal(await editor.ShownAnew(), await editor.Shown());
            editor.Replace($"class App{i}", $"class Application{i}");
            Assert.Equal(await editor.ShownAnew(), await editor.Shown());
        }
    }

    [Fact]
    public async Task Many_edited_members_are_worth_a_new_version()
    {
        var services = string.Join("\n", Enumerable.Range(0, 17).Select(static i => $"static readonly Service S{i} = new(\"nginx:1.{i}\");"));
        var editor = new Editor(Definitions.Of(services));
        await editor.Shown();
        var compilation = editor.Compilation;
        for (var i = 0; i < 17; i++)
        {
            Assert.True(editor.Follows(compilation));
            editor.Replace($"\"nginx:1.{i}\"", $"\"nginx:1.{i}9\"");
            Assert.Equal(await editor.ShownAnew(), await editor.Shown());
        }

        Assert.False(editor.Follows(compilation));
    }

    [Fact]
    public async Task After_a_time_as_nonsense_an_earlier_version_is_followed()
    {
        var editor = await Open();
        var (compilation, text) = (editor.Compilation, editor.File(1).GetText());
        editor.Replace("Data.At(\"/var/lib/postgresql\") },\n    };", "Data.At(\"/var/lib");
        Assert.False(editor.Follows(compilation));
        Assert.Equal(await editor.ShownAnew(), await editor.Shown());

        editor.Open(1, text);
        editor.Replace("\"/var/lib/postgresql\"", "\"/var/lib/postgresql/data\"");
        Assert.True(editor.Follows(compilation));
        await AssertShown(editor, "CG1104");
    }

    private static async Task AssertEdit(string kind, string before, string after, string? rule, bool isFollowed)
    {
        var editor = await Open();
        var compilation = editor.Compilation;
        editor.Replace(before, after);

        Assert.True(editor.Follows(compilation) == isFollowed, kind);
        await AssertShown(editor, rule);
    }

    private static async Task<Editor> Open()
    {
        var editor = new Editor(Definitions.Of(Shop, Settings));
        await editor.Shown();
        return editor;
    }

    private static async Task AssertShown(Editor editor, string? rule)
    {
        var shown = await editor.Shown();
        Assert.Equal(await editor.ShownAnew(), shown);
        Assert.True(rule is null || shown.Any(finding => finding.Contains($" {rule} ", StringComparison.Ordinal)), rule + " among\n" + string.Join("\n", shown));
    }
}
