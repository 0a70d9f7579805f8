using System.Globalization;
using ComposeGen.Testing;

namespace ComposeGen.Engine.Tests;

/// <summary>Starts the definitions of all issues, together as far as they start: one by one it takes minutes.</summary>
internal sealed class KnownIssueRun
{
    private readonly Dictionary<KnownIssue, ShellResult> _results = [];

    /// <param name="definition">Which definition of an issue.</param>
    public KnownIssueRun(Func<KnownIssue, NamedNode[]> definition)
    {
        var issues = KnownIssues.All.Where(static issue => issue.Symptom is not null).ToList();
        foreach (var refused in issues.Where(static issue => issue.Symptom!.Kind == SymptomKind.Refused))
        {
            using var app = Start(definition(refused), out var up);
            _results.Add(refused, up);
        }

        foreach (var stale in issues.Where(static issue => issue.Symptom!.Kind == SymptomKind.Keeps))
        {
            using var app = Start(definition(stale), out var up);
            up.Succeeded();
            var newer = KnownIssue.App(app.Name, definition(stale));
            RegistryImages.Replace(newer, edition: "2");
            app.Write(newer);
            app.Compose("up", "--detach", "--timeout", "0").Succeeded();
            _results.Add(stale, app.Exec(stale.Symptom!.Service, $"grep 2 {stale.Symptom.Subject}/edition"));
        }

        StartTogether([.. issues.Where(static issue => issue.Symptom!.Kind is not (SymptomKind.Refused or SymptomKind.Keeps))], definition);
    }

    /// <summary>What was seen: it succeeded where all was well.</summary>
    public ShellResult ResultOf(KnownIssue issue) => _results[issue];

    private void StartTogether(List<KnownIssue> issues, Func<KnownIssue, NamedNode[]> definition)
    {
        using var app = Start([.. issues.Index().SelectMany(entry => Numbered(entry.Index, definition(entry.Item)))], out var up);
        up.Succeeded();
        var losing = new List<(KnownIssue Issue, string Service, string File)>();
        foreach (var (number, issue) in issues.Index())
        {
            var service = Prefix(number) + issue.Symptom!.Service;
            switch (issue.Symptom.Kind)
            {
                case SymptomKind.Loses:
                    losing.Add((issue, service, issue.Symptom.Subject + "/kept"));
                    break;
                case SymptomKind.Fails:
                    _results.Add(issue, app.Exec(service, issue.Symptom.Subject));
                    break;
                default:
                    _results.Add(issue, Started(app, service));
                    break;
            }
        }

        foreach (var (_, service, file) in losing)
        {
            app.Exec(service, "echo kept >" + file).Succeeded();
        }

        app.Compose("down", "--timeout", "0").Succeeded();
        app.Compose(["up", "--detach", .. losing.Select(static lost => lost.Service)]).Succeeded();
        foreach (var (issue, service, file) in losing)
        {
            _results.Add(issue, app.Exec(service, "cat " + file));
        }
    }

    private static TestApp Start(NamedNode[] nodes, out ShellResult up)
    {
        var file = KnownIssue.App(ProjectName.New(), nodes);
        RegistryImages.Replace(file);
        var app = new TestApp(file);
        foreach (var secret in file.Secrets)
        {
            if (secret.Environment?.Literal is { } variable)
            {
                app.Environment[variable] = "secret";
            }
            else if (secret.File?.Literal is { } path)
            {
                File.WriteAllText(app.Path(path), "secret");
                Shell.Run("chmod", "600", app.Path(path)).Succeeded();
            }
        }

        up = app.Compose("up", "--detach");
        return app;
    }

    /// <summary>The log of a container once it has started, or has ended.</summary>
    private static ShellResult Started(TestApp app, string service)
    {
        var container = $"{app.Name}-{service}-1";
        for (var i = 0; i < 100; i++)
        {
            var state = app.Inspect(service, "{{.State.Status}} {{.State.ExitCode}}").Split(' ');
            var logs = Shell.Run("docker", "logs", container);
            if (state[0] == "exited")
            {
                return logs with { ExitCode = int.Parse(state[1], CultureInfo.InvariantCulture) };
            }

            if (logs.Output.Contains("ready", StringComparison.Ordinal))
            {
                return logs;
            }

            Thread.Sleep(100);
        }

        throw new TimeoutException($"{container} neither is ready nor ends");
    }

    private static NamedNode[] Numbered(int number, NamedNode[] nodes)
    {
        foreach (var node in nodes.Concat(nodes.OfType<Service>().SelectMany(References.Of)).Distinct().ToList())
        {
            node.Key = Prefix(number) + node.Key;
        }

        return nodes;
    }

    private static string Prefix(int number) => string.Create(CultureInfo.InvariantCulture, $"issue{number}-");
}
