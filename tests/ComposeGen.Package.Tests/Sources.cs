namespace ComposeGen.Package.Tests;

/// <summary>Definitions that the tests build.</summary>
internal static class Sources
{
    public const string Clean = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Volume Data = new();
            static readonly Service Api = new("example/api:1") { Volumes = { Data.At("/data") } };
        }
        """;

    /// <summary>CG1104 at the string in line 8, from column 31.</summary>
    public const string WrongPath = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18")
            { Volumes = { Data.At("/var/lib/postgresql/data") } };
        }
        """;

    /// <summary>CG1102, a warning, that the editor sees too.</summary>
    public const string AnonymousVolume = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Service Api = new("example/api:1")
            {
                Volumes =
                {
                    Volume.Anonymous("/scratch"),
                },
            };
        }
        """;

    /// <summary>CG1102, a warning, that only the build sees: the editor does not know the number of processors.</summary>
    public const string AnonymousVolumeAtUnknownPath = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Service Api = new("example/api:1")
            {
                Volumes =
                {
                    Volume.Anonymous("/scratch" + System.Environment.ProcessorCount),
                },
            };
        }
        """;

    /// <summary>A database with its data in a volume of the name of a field.</summary>
    public static string Volume(string field) => $$"""
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Volume {{field}} = new();

            static readonly Service Db = new("postgres:18")
            {
                Environment = { ["POSTGRES_PASSWORD_FILE"] = "/run/secrets/password" },
                Volumes = { {{field}}.At("/var/lib/postgresql") },
            };
        }
        """;
}
