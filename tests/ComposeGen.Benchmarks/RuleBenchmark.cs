using System.Globalization;
using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Rules;

namespace ComposeGen.Benchmarks;

/// <summary>What each rule takes of the time that all take together, over a hundred services of many images.</summary>
internal static class RuleBenchmark
{
    private const int Rounds = 40;
    private const int WarmUp = 60;

    private static readonly string[] Images =
    [
        "postgres:18", "mysql:8.4", "mongo:8", "redis:8", "grafana/grafana:12.3", "nginx:1.29", "rabbitmq:4", "traefik:v3.6", "example/api:1", "registry.example.com/team/web:2.3.4",
        "elasticsearch:9.2.0", "mariadb:12", "minio/minio:RELEASE.2025-01-20T14-49-07Z", "prom/prometheus:v3.7.0", "wordpress:6.8", "nextcloud:32", "hashicorp/vault:1.20", "caddy:2.10",
        "postgres:${TAG:-18}", "alpine:3.22",
    ];

    public static void Run()
    {
        var file = Model();
        for (var i = 0; i < WarmUp; i++)
        {
            RuleCatalogue.Check(file);
        }

        var rules = RuleCatalogue.ForCompose;
        var times = rules.Select(static _ => new Times()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var context = new RuleContext(file, OutputTargets.Compose, null);
            foreach (var (rule, time) in rules.Zip(times))
            {
                time.Add(() =>
                {
                    rule.Check(context, new FindingCollector(rule.Descriptor, []));
                    return rule;
                });
            }
        }

        var whole = times.Sum(static time => time.Median);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all {rules.Count} rules: {whole:0.00} ms"));
        foreach (var (rule, time) in rules.Zip(times).OrderByDescending(static pair => pair.Second.Median))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Descriptor.Id} {time.Median,7:0.000} ms {time.Median / whole,6:0.0%} {rule.GetType().Name}"));
        }
    }

    private static ComposeFile Model()
    {
        var compilation = ManyServicesCompilation.Of(100);
        var file = AppInterpreter.Interpret(compilation, compilation.GetTypeByMetadataName("Many")!, CancellationToken.None).File!;
        for (var i = 0; i < file.Services.Count; i++)
        {
            file.Services[i].Image = Images[i % Images.Length];
        }

        return file;
    }
}
