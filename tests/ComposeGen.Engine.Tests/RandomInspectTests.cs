using CsCheck;

namespace ComposeGen.Engine.Tests;

/// <summary>
/// 300 services of random attributes, in six applications: what Compose creates of each is what the script creates. A
/// service that differs is made alone, again and again with fewer attributes, until every one left is needed.
/// </summary>
public sealed class RandomInspectTests
{
    private const int ServicesInApp = 50;

    [EngineFact]
    public void Random_services_are_the_same() =>
        Gen.UInt.Array[6].Sample(static seeds => Assert.All(seeds, static seed => Check(seed)), iter: 1, threads: 1);

    private static void Check(uint seed)
    {
        var services = Enumerable.Range(0, ServicesInApp).Select(i => RandomService.Of("s" + i, unchecked((seed * 0x9E3779B1) + ((uint)i * 0x85EBCA6B)))).ToArray();
        var differences = Differences(seed, services);
        if (differences.Count == 0)
        {
            return;
        }

        var failing = services.FirstOrDefault(service => differences.Keys.Any(key => key.Contains("-" + service.Name + "-1 ", StringComparison.Ordinal)));
        if (failing is null)
        {
            Assert.Fail($"seed {seed}\n{string.Join('\n', differences.Values)}");
        }

        var smallest = Shrink(seed, failing, ref differences);
        Assert.Fail($"seed {seed}, service seed {smallest.Seed}, attributes {string.Join(", ", smallest.Attributes)}\n{string.Join('\n', differences.Values)}");
    }

    private static RandomService Shrink(uint seed, RandomService service, ref SortedDictionary<string, string> differences)
    {
        foreach (var attribute in service.Attributes)
        {
            var smaller = service with { Attributes = [.. service.Attributes.Where(other => other != attribute)] };
            var left = Differences(seed, [smaller]);
            if (left.Count > 0)
            {
                (service, differences) = (smaller, left);
            }
        }

        return service;
    }

    private static SortedDictionary<string, string> Differences(uint seed, RandomService[] services)
    {
        var random = new RandomApp(ProjectName.New(), seed, services);
        using var app = new TestApp(random.File);
        RandomApp.AddFiles(app.Path);
        return Creation.Differences(app, "docker-run.sh");
    }
}
