using System.Text;

namespace ComposeGen.Benchmarks;

/// <summary>An application of any size, in the style of the examples.</summary>
internal static class ManyServices
{
    public static string Source(int count)
    {
        var text = new StringBuilder("""
            using ComposeGen;

            [ComposeApp("many")]
            public static partial class Many
            {
                static readonly Network Backend = new() { Internal = true };
                static readonly Secret Password = Secret.FromEnvironment("PASSWORD");

            """);
        for (var i = 0; i < count; i++)
        {
            text.Append($$"""

                    static readonly Volume Data{{i}} = new();
                    static readonly Service Db{{i}} = new("postgres:18")
                    {
                        Environment = { ["POSTGRES_PASSWORD_FILE"] = Password.Path, ["NUMBER"] = {{i}} },
                        Secrets = { Password },
                        Volumes = { Data{{i}}.At("/var/lib/postgresql"), Tmpfs.At("/tmp", 64.MiB()) },
                        Networks = { Backend },
                        Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(5.Seconds()),
                        DependsOn = { {{(i == 0 ? "" : $"Db{i - 1}.Healthy()")}} },
                        Ports = { Port.Publish({{20000 + i}}, to: 5432) },
                        Restart = RestartPolicy.UnlessStopped,
                    };

                """);
        }

        return text.Append("}\n").ToString();
    }
}
