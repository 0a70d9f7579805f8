using ComposeGen.Rules;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>In the editor part of the model may not be known. No rule may find there what it would not find with all of it.</summary>
public sealed class UnknownTests
{
    public static TheoryData<string, string> Silencing =>
        new()
        {
            { "CG1101", "image build project provider entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment env_file working_dir platform profiles restart services" },
            { "CG1102", "image build project entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment profiles platform restart services target read_only type source" },
            { "CG1103", "image build project entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment platform restart services target read_only type source" },
            { "CG1104", "image build project entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment env_file working_dir restart services target read_only type source" },
            { "CG1105", "image build project entrypoint command depends_on volumes tmpfs volumes_from extends environment user restart services target read_only type" },
            { "CG1106", "image build project entrypoint command depends_on volumes tmpfs volumes_from extends environment profiles restart services" },
            { "CG1107", "target" },
            { "CG1108", "platform target type" },
            { "CG1109", "image build project entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment platform working_dir restart services target read_only type source" },
            { "CG1110", "image build project entrypoint command depends_on volumes tmpfs secrets configs volumes_from extends environment platform profiles scale deploy working_dir restart services target read_only type source volume driver driver_opts external" },
            { "CG1111", "build target dockerfile_inline services" },
            { "CG1112", "build context dockerfile dockerfile_inline services" },
            { "CG1113", "build args dockerfile_inline services" },
            { "CG1114", "project build command entrypoint env_file environment extends ports volumes services" },
            { "CG2101", "project build user volumes volumes_from extends services target read_only source volume pre_start post_start driver driver_opts external owner" },
            { "CG2103", "owner" },
            { "CG5001", "profiles cgroup services" },
            { "CG5002", "profiles domainname services" },
            { "CG5003", "profiles image build provider services" },
            { "CG5004", "profiles depends_on condition services" },
            { "CG5005", "profiles volumes type source deploy placement constraints services" },
            { "CG5006", "profiles volumes source deploy placement constraints mode replicas services external driver driver_opts" },
            { "CG5007", "content configs" },
            { "CG5008", "profiles services" },
            { "CG5009", "profiles init services" },
            { "CG5010", "profiles deploy mode replicas services" },
            { "CG5011", "profiles deploy placement constraints replicas ports published mode services" },
            { "CG5012", "profiles owner volumes source services" },
            { "CG5013", "profiles secrets source uid gid mode services" },
            { "CG2102", "user build group_add volumes volumes_from extends services target read_only source pre_start post_start driver driver_opts external owner" },
        };

    [Theory]
    [MemberData(nameof(Silencing))]
    public void Unknown_member_does_not_trigger(string rule, string members)
    {
        Assert.NotEmpty(RuleTest.Check(rule, Triggering(rule)));
        foreach (var member in members.Split(' '))
        {
            var file = Triggering(rule);
            MarkEverywhere(file, member);

            Assert.True(RuleTest.Check(rule, file).Count == 0, $"{rule} fires although {member} is not known.");
        }
    }

    [Fact]
    public void Incomplete_collection_does_not_trigger()
    {
        foreach (var rule in new[] { "CG1101", "CG1102", "CG1103", "CG1104", "CG1105", "CG1106", "CG1109", "CG1110", "CG2101", "CG2102", "CG5006", "CG5012" })
        {
            var file = Triggering(rule);
            foreach (var service in file.Services.Known)
                service.Volumes.MarkIncomplete();
            Assert.Empty(RuleTest.Check(rule, file));

            file = Triggering(rule);
            file.Services.MarkIncomplete();
            Assert.Empty(RuleTest.Check(rule, file));
        }
    }

    [Fact]
    public void Incomplete_command_does_not_trigger()
    {
        var command = Command.Of("mysqld");
        command.MarkIncomplete();

        Assert.Empty(RuleTest.Check("CG1101", new Service("mysql:8.4") { Command = command }));
    }

    [Fact]
    public void Text_with_the_name_of_something_that_has_none_does_not_trigger() =>
        Assert.Empty(RuleTest.Check("CG1101", new Service("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD_FILE"] = Secret.FromFile("x").Path } }));

    [Fact]
    public void Services_that_run_on_need_not_be_known_to_be_waited_for()
    {
        var file = RuleTest.App(new Service("postgres:18") { Restart = RestartPolicy.UnlessStopped }, new Service("example/app"));
        file.Services.Known[1].MarkAllUnknown();

        Assert.Single(RuleTest.Check("CG1101", file));
    }

    [Fact]
    public void Each_unknown_only_takes_findings_away()
    {
        var found = new HashSet<string>();
        foreach (var make in Applications())
        {
            var everything = Findings(make());
            found.UnionWith(everything.Select(static finding => finding.Id));

            Parallel.For(0, Unknowns(make()).Count, i => AssertSubset(make, everything, [i]));
        }

        Assert.Equal(RuleCatalogue.Descriptors.Select(static rule => rule.Id), found.Order());
    }

    [Fact]
    public void Several_unknowns_only_take_findings_away()
    {
        var everything = Findings(KitchenSink());
        var count = Unknowns(KitchenSink()).Count;
        var random = new Random(1654);
        for (var run = 0; run < 500; run++)
            AssertSubset(KitchenSink, everything, [.. Enumerable.Range(0, random.Next(2, 20)).Select(_ => random.Next(count))]);
    }

    /// <summary>Here, since these applications have findings of every rule.</summary>
    [Fact]
    public void What_is_said_of_a_Compose_file_has_no_CSharp_in_it()
    {
        var messages = Applications().SelectMany(static make => RuleCatalogue.Check(make(), new NoDockerfiles(), notation: Notation.Yaml, preset: RulePreset.Strict))
            .Select(static finding => finding.Rule.Id + ": " + finding.Message).Distinct().ToList();

        Assert.Equal(RuleCatalogue.ForComposeFiles.Select(static rule => rule.Id), messages.Select(static message => message.Split(':')[0]).Distinct().Order());
        Assert.Equal([], messages.Where(static message => System.Text.RegularExpressions.Regex.IsMatch(message, @"\b[A-Z]\w*\.[A-Z]|\b[A-Z]\w+ = |\w\(|\bset [A-Z][a-z]\w*|\b[A-Z][a-z]+[A-Z]\w+")));
    }

    private static IEnumerable<Func<ComposeFile>> Applications() => RefusedDefinitions.All
        .Select(static definition => (Func<ComposeFile>)(() => RefusedDefinition.App("app", definition.Wrong())))
        .Concat(RuleCases.Wrong.Select(static @case => (Func<ComposeFile>)(() => RuleTest.App(@case.Nodes()))))
        .Append(KitchenSink);

    private static void AssertSubset(Func<ComposeFile> make, HashSet<(string Id, string Message)> everything, int[] chosen)
    {
        var file = make();
        var unknowns = Unknowns(file);
        var names = string.Join(", ", chosen.Select(i => unknowns[i].Name()));
        foreach (var i in chosen)
            unknowns[i].Mark();

        var more = Findings(file).Except(everything);

        Assert.True(!more.Any(), $"Without {names}: {string.Join("; ", more)}");
    }

    private static HashSet<(string Id, string Message)> Findings(ComposeFile file) =>
        [.. new[] { OutputTargets.Compose, OutputTargets.Compose | OutputTargets.Stack }
            .SelectMany(targets => RuleCatalogue.Check(file, new NoDockerfiles(), targets, preset: RulePreset.Strict))
            .Select(static finding => (finding.Rule.Id, finding.Message))];

    private static ComposeFile Triggering(string rule)
    {
        var data = new Volume();
        return rule switch
        {
            "CG1101" => RuleTest.App(new Service("postgres:18")),
            "CG1102" => RuleTest.App(new Service("mongo:8").With(data.At("/data/db"))),
            "CG1103" => RuleTest.App(new Service("mongo:8").With(data.At("/data"))),
            "CG1104" => RuleTest.App(new Service("postgres:18").With(data.At("/var/lib/postgresql/data"))),
            "CG1105" => RuleTest.App(new Service("postgres:18").With(Bind.From("./pg").At("/var/lib/postgresql"))),
            "CG1106" => RuleTest.App(new Service("postgres:18") { Tmpfs = { "/var/lib/postgresql" } }),
            "CG1107" => RuleTest.App(new Service("example/app").With(data.At("/data"), new Volume().At("/data"))),
            "CG1108" => RuleTest.App(new Service("example/app").With(data.At("data"))),
            "CG1109" => RuleTest.App(new Service("mysql:8.4").With(data.At("/var/lib/mysql").AsReadOnly())),
            "CG1110" => RuleTest.App(
                new Service("mysql:8.4").With(data.At("/var/lib/mysql")),
                new Service("mysql:8.4").With(data.At("/var/lib/mysql"))),
            "CG1111" => RuleTest.App(new Service { Build = new() { DockerfileInline = "FROM alpine:3.22", Target = "x" } }),
            "CG1112" => RuleTest.App(new Service { Build = "./not-there" }),
            "CG1113" => RuleTest.App(new Service { Build = new() { DockerfileInline = "FROM alpine:3.22", Args = { ["x"] = 1 } } }),
            "CG1114" => RuleTest.App(new Service(new ProjectImage("a", "a") { ListensOnDefaultPort = true }) { Ports = { Port.Publish(80, to: 80) } }),
            "CG2101" => RuleTest.App(new Service(new ProjectImage("a", "a")).With(data.At("/data"))),
            "CG2103" => RuleTest.App(new Service("example/app").With(new Volume { Owner = "app" }.At("/data"))),
            "CG5001" => RuleTest.App(new Service("example/app") { Cgroup = CgroupNamespace.Host }),
            "CG5002" => RuleTest.App(new Service("example/app") { Domainname = "x" }),
            "CG5003" => RuleTest.App(new Service { Build = "./x" }),
            "CG5004" => RuleTest.App(new Service("example/app") { DependsOn = { new Service("example/b") { Key = "b" }.Healthy() } }),
            "CG5005" => RuleTest.App(new Service("example/app") { Deploy = new() { Placement = Placement.OnWorkers } }.With(Bind.From("./x").At("/x"))),
            "CG5006" => RuleTest.App(new Service("example/app") { Deploy = new() { Replicas = 2, Placement = Placement.OnWorkers } }.With(data.At("/x"))),
            "CG5007" => RuleTest.App(Config.FromContent("x")),
            "CG5008" => RuleTest.App(new Service("example/app") { Key = "a.b" }),
            "CG5009" => RuleTest.App(new Service("example/app") { Init = Env.Required("INIT") }),
            "CG5010" => RuleTest.App(new Service("example/app") { Deploy = new() { Mode = DeployMode.Global, Replicas = 2 } }),
            "CG5011" => RuleTest.App(new Service("example/app")
            {
                Ports = { Port.Publish(80, to: 80).OnItsNodes() },
                Deploy = new() { Replicas = 2, Placement = Placement.OnNode("one") },
            }),
            "CG5012" => RuleTest.App(new Service("example/app").With(new Volume { Owner = UserId.Of(5, 5) }.At("/data"))),
            "CG5013" => SharedSecret(),
            _ => RuleTest.App(
                new Service("example/a") { User = "1:1" }.With(data.At("/data")),
                new Service("example/b") { User = "2:2" }.With(data.At("/data"))),
        };
    }

    private static ComposeFile KitchenSink()
    {
        Volume first = new(), second = new(), third = new() { Owner = UserId.Of(5, 5) }, odd = new() { Key = "o d d" };
        Volume shared = new(), pg = new(), apart = new();
        var secret = Secret.FromEnvironment("TOKEN");
        var config = Config.FromContent("x");
        var job = new Service("postgres:18") { Command = "migrate", Restart = RestartPolicy.No }.With(Volume.Anonymous("/scratch"));
        var api = new ProjectImage("a", "a");
        var file = RuleTest.App(
            job,
            new Service("postgres:18") { DependsOn = { job.Completed() }, Environment = { ["POSTGRES_DB"] = "x" } },
            new Service("postgres:17") { EnvFile = { "x" }, Healthcheck = Healthcheck.Shell("x") }.With(new Volume().At("/var/lib/postgresql/data")),
            new Service("postgres:18") { Environment = { ["PGDATA"] = "/pg/data" }, Command = Command.Of("postgres") }.With(new Volume().At("/pg")),
            new Service("postgres:18").With(new Volume().At("/var/lib/postgresql/data")),
            new Service("mongo:8") { Restart = RestartPolicy.Always }.With(new Volume().At("/data")),
            new Service("mongo:8") { Command = "mongosh" }.With(new Volume().At("/data")),
            new Service("mysql:8.4") { Tmpfs = { "/var/lib/mysql:size=1m" } },
            new Service("mysql:8.4") { Tmpfs = { "run" } },
            new Service("mysql:8.4").With(Bind.From("./x").At("/var/lib/mysql")),
            new Service("elasticsearch:9.2.0").With(Bind.From("./x").At("/usr/share/elasticsearch/data")),
            new Service("grafana/grafana") { Environment = { ["GF_DATABASE_TYPE"] = "mysql" } },
            new Service("grafana/grafana") { User = 1000 }.With(Bind.From("./g").At("/var/lib/grafana")),
            new Service("redis:8") { Profiles = { "x" }, Hostname = Env.Default("NAME", "one"), Domainname = Env.Default("NAME", "two") },
            new Service("redis:8") { Profiles = { "x" }, Attach = false, StopGracePeriod = Env.Default("GRACE", "5s") },
            new Service("valkey/valkey:8").With(Bind.From("./src").At("/app"), Volume.Anonymous("/app/bin"), Volume.Anonymous("/var/bin")),
            new Service(api) { Secrets = { secret, secret.At("x").WithMode("0400") }, Configs = { config, config.At("/run/secrets/x") } }.With(first.At("/data"), second.At("/other").AsReadOnly(), third.At("/third")),
            new Service(api) { User = "root" }.With(second.At("/data")),
            new Service(api) { Platform = "linux/amd64" }.With(new Volume().At("C:\\x"), first.At("/data"), first.At("/data"), odd.At("/odd")),
            new Service("example/a") { User = "1:1", ContainerName = "x" }.With(second.At("/data"), Bind.From("./x").At("rel")),
            new Service("example/b") { User = "2:2", GroupAdd = { "x" } }.With(second.At("/data"), new Volume().At("/x").Subpath("y")),
            new Service("example/c") { User = "3:3", Build = "./c" }.With(second.At("/data"), new Volume { External = true }.At("/e")),
            new Service("example/d") { User = "4:4" }.With(shared.At("/data")),
            new Service("example/e") { User = "5:5" }.With(shared.At("/data")),
            new Service("postgres:18") { Command = Command.Of("-c", "fsync=on") }.With(pg.At("/var/lib/postgresql")),
            new Service("postgres:18") { Environment = { ["POSTGRES_USER"] = "x" } }.With(pg.At("/var/lib/postgresql")),
            new Service("mysql:8.4") { Restart = RestartPolicy.Always }.With(new Volume().At("/var/lib/mysql").AsReadOnly()),
            new Service("example/f") { NetworkMode = NetworkMode.Host, Ports = { Port.Publish(80, to: 80) } },
            new Service { Build = new() { DockerfileInline = "FROM alpine:3.22", Target = "x", Args = { ["x"] = 1 } } },
            new Service { Build = new() { DockerfileInline = "FROM postgres:18\nVOLUME /own", Args = { ["x"] = 1 }, AdditionalContexts = { ["y"] = "z" } } },
            new Service { Build = new() { DockerfileInline = "FROM alpine:3.22\nUSER 9:9" } }.With(new Volume().At("/data")),
            new Service(new ProjectImage("b", "b") { ListensOnDefaultPort = true }) { Ports = { Port.Publish(80, to: 80), Port.Publish(8080, to: 8080) } },
            new Service("example/stack") { Init = Env.Required("INIT"), Domainname = "x", Cgroup = CgroupNamespace.Host, Deploy = new() { Mode = DeployMode.Global, Replicas = 2 } },
            new Service { Build = "./y", Key = "a.b", Deploy = new() { Placement = Placement.OnNode("two") } }.With(apart.At("/data")),
            new Service("example/ports")
            {
                Ports = { Port.Publish(8091, to: 80).OnItsNodes() },
                Deploy = new() { Replicas = 2, Placement = Placement.OnNode("one") },
            }.With(apart.At("/data")),
            new Service("example/nul") { Domainname = "a\0b" },
            new Service { Hostname = "no-image" }.With(new Volume { Owner = "app" }.At("/named")));
        file.AddField("Nothing", Env.Optional("NOTHING"));
        return file;
    }

    private static void MarkEverywhere(ComposeFile file, string member)
    {
        foreach (var node in Nodes(file).Where(node => node.NodeType.Members.Any(candidate => candidate.Key == member)).ToList())
            node.MarkUnknown(member);
    }

    /// <summary>Everything that can be unknown in a model, in the same order for the same model.</summary>
    private static List<(Func<string> Name, Action Mark)> Unknowns(ComposeFile file)
    {
        var unknowns = new List<(Func<string>, Action)>();
        foreach (var node in Nodes(file))
        {
            foreach (var member in node.NodeType.Members.Select(static member => member.Key))
            {
                unknowns.Add((() => $"{node}.{member}", () => node.MarkUnknown(member)));
                switch (node.KnownValueOf(member))
                {
                    case ComposeList<Mount> list:
                        AddIncomplete(node, member, list);
                        break;
                    case ComposeList<Service> list:
                        AddIncomplete(node, member, list);
                        break;
                    case ComposeList<Volume> list:
                        AddIncomplete(node, member, list);
                        break;
                    case ComposeList<Dependency> list:
                        AddIncomplete(node, member, list);
                        break;
                    case ComposeCollection collection:
                        unknowns.Add((() => $"{node}.{member}[…]", collection.MarkIncomplete));
                        break;
                }
            }

            if (node is NamedNode named)
                unknowns.Add((() => $"{node}.Key", () => named.IsKeyUnknown = true));
        }

        return unknowns;

        void AddIncomplete<T>(ComposeNode node, string member, ComposeList<T> list)
            where T : class
        {
            for (var left = 0; left < list.Known.Count; left++)
            {
                var missing = left;
                unknowns.Add((() => $"{node}.{member}[{left}]", () =>
                {
                    var rest = new ComposeList<T>();
                    rest.AddRange(list.Known.Where((_, i) => i != missing));
                    rest.MarkIncomplete();
                    node.Replace(member, rest);
                }
                ));
            }
        }
    }

    private static IEnumerable<ComposeNode> Nodes(object part)
    {
        if (part is ComposeNode node)
        {
            yield return node;
            var members = node.NodeType.Members.Where(static member => member.Form is not MemberForm.Reference).Select(member => node.KnownValueOf(member.Key)).ToList();
            foreach (var inner in members.Where(static value => value is not null).SelectMany(static value => Nodes(value!)))
                yield return inner;
        }
        else if (part is IComposeList list)
        {
            foreach (var inner in list.Known.ToList().SelectMany(Nodes))
                yield return inner;
        }
    }

    private static ComposeFile SharedSecret()
    {
        var secret = Secret.FromFile("./token.txt");
        return RuleTest.App(new Service("example/app") { Secrets = { secret, secret.At("pin").OwnedBy(5, 5).WithMode("0400") } });
    }
}
