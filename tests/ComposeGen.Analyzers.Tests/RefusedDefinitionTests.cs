using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>What Compose or the engine refuses is underlined at the exact expression, in the editor and at build alike.</summary>
public sealed class RefusedDefinitionTests
{
    private const string Two = "static readonly Service Db = new(\"x/db:1\")";

    [Theory]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Cpuset = [|\"1-0\"|] };")]
    [InlineData("CG0011", "static readonly Service A = new([|\"X/A:1\"|]);")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { CapAdd = { \"NET_RAW\", [|\"NETADMIN\"|] } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Ports = { Port.Publish(80).On([|\"localhost\"|]) } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Ports = { new Port { Target = 80, Published = [|\"90-80\"|] } } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { ExtraHosts = { [\"db\"] = [|\"db.local\"|] } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { OomScoreAdj = [|2000|] };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { MemLimit = [|1.MiB()|] };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Sysctls = { [\"vm.swappiness\"] = [|10|] } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Deploy = new() { Replicas = [|-1|] } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Command = [|\"sh -c 'x\"|] };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Healthcheck = new() { Test = [[|\"true\"|]] } };")]
    [InlineData("CG0011", "static readonly Network N = new() { Ipam = new() { Config = { new IpamPool { Subnet = [|\"10.1.0.0\"|] } } } };")]
    [InlineData("CG0011", "static readonly Service A = new(\"x/a:1\") { Logging = new() { Driver = \"json-file\", Options = { [\"max-file\"] = [|0|] } } };")]
    [InlineData("CG0012", "static readonly Service A = new() { Build = new() { Context = \".\", Dockerfile = \"D\", DockerfileInline = [|\"FROM a\"|] } };")]
    [InlineData("CG0012", "static readonly Network N = new(); static readonly Service A = new(\"x/a:1\") { NetworkMode = NetworkMode.Host, Networks = { [|N|] } };")]
    [InlineData("CG0012", Two + "; static readonly Service A = new(\"x/a:1\") { NetworkMode = NetworkMode.Of(Db), Ports = { [|Port.Publish(80)|] } };")]
    [InlineData("CG0013", "static readonly Service A = new(\"x/a:1\") { Scale = [|2|], Deploy = new() { Replicas = 3 } };")]
    [InlineData("CG0013", "static readonly Service A = new(\"x/a:1\") { Ulimits = { [\"nofile\"] = [|Ulimit.Of(soft: 2, hard: 1)|] } };")]
    [InlineData("CG0014", Two + "; static readonly Service A = new(\"x/a:1\") { DependsOn = { [|Db|] } }; static partial void Configure(ComposeFile file) => Db.DependsOn.Add(A);")]
    [InlineData("CG0015", "static readonly Service A = new(\"x/a:1\") { VolumesFrom = { [|\"b:ro\"|] } };")]
    [InlineData("CG0016", "static readonly Config C = Config.FromContent(\"x\"); static readonly Service A = new(\"x/a:1\") { ReadOnly = true, Configs = { [|C.At(\"/c\")|] } };")]
    [InlineData("CG0018", "static readonly Network N = new(); static readonly Service A = new(\"x/a:1\") { Networks = { N.At([|\"10.1.0.5\"|]) } };")]
    [InlineData("CG0019", "static readonly Service A = new(\"x/a:1\") { GroupAdd = { \"10\", [|\"10\"|] } };")]
    [InlineData("CG0020", "static readonly Service A = new(\"x/a:1\") { Dns = { [|\"dns.local\"|] } };")]
    [InlineData("CG4001", Two + " { Restart = RestartPolicy.Always }; static readonly Service A = new(\"x/a:1\") { DependsOn = { [|Db.Completed()|] } };")]
    [InlineData("CG4001", "static readonly Service Db = new(\"postgres:18\") { Environment = { [\"POSTGRES_PASSWORD\"] = Env.Required(\"X\") }, Volumes = { new Volume { Key = \"d\" }.At(\"/var/lib/postgresql\") } }; static readonly Service A = new(\"x/a:1\") { DependsOn = { [|Db.Healthy()|] } };")]
    [InlineData("CG4002", Two + " { Profiles = { \"p\" } }; static readonly Service A = new(\"x/a:1\") { DependsOn = { [|Db|] } };")]
    [InlineData("CG4002", Two + " { Profiles = { \"p\" } }; static readonly Service A = new(\"x/a:1\") { Pid = [|NamespaceMode.Of(Db)|] };")]
    [InlineData("CG0006", "static readonly Service A = new(\"x/a:1\") { Ports = { [|new Port|] { Published = \"80\" } } };")]
    [InlineData("CG0010", "static readonly Service A = new(\"x/a:1\") { Environment = { [[|\"\"|]] = \"x\" } };", false)]
    public async Task Squiggle(string rule, string members, bool isFinding = true)
    {
        var start = members.IndexOf("[|", StringComparison.Ordinal);
        var end = members.LastIndexOf("|]", StringComparison.Ordinal);
        var definitions = Definitions.Of(members.Remove(end, 2).Remove(start, 2));
        var diagnostic = Assert.Single(await definitions.EditorDiagnostics(), diagnostic => !Information.Ids.Contains(diagnostic.Id));

        Assert.Equal(rule, diagnostic.Id);
        if (!isFinding)
        {
            Assert.Throws<ComposeException>(definitions.Run);
            return;
        }

        Assert.Equal(members[(start + 2)..end], diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Equal([new Reported(diagnostic.Id, diagnostic.GetMessage(), diagnostic.Location.SourceSpan.ToString())], definitions.BuildFindings().Where(finding => !Information.Ids.Contains(finding.Id)));
    }

    [Theory]
    [InlineData("static readonly Lazy<Service> A = new(() => new Service(\"x/a:1\"));")]
    [InlineData("static readonly (Service, Volume) A = (new Service(\"x/a:1\"), new Volume());")]
    [InlineData("static readonly System.Threading.Tasks.Task<Service> A = System.Threading.Tasks.Task.FromResult(new Service(\"x/a:1\"));")]
    [InlineData("static readonly object A = new Service(\"x/a:1\");")]
    [InlineData("static object A { get; } = new Volume();")]
    [InlineData("static readonly Lazy<Service[]> A = new(() => []);")]
    public async Task Field_that_is_not_taken_in(string members)
    {
        var diagnostic = Assert.Single(await Definitions.Of(members).EditorDiagnostics(), diagnostic => !Information.Ids.Contains(diagnostic.Id));

        Assert.Equal("CG0021", diagnostic.Id);
        Assert.Equal("A", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("static readonly Lazy<Service> L = new(() => new Service(\"x/a:1\")); static readonly Service A = L.Value;")]
    [InlineData("static readonly (Service A, Service B) Pair = (new Service(\"x/a:1\"), new Service(\"x/b:1\")); static readonly Service A = Pair.A; static readonly Service B = Pair.B;")]
    [InlineData("static readonly Func<string, Service> Make = static name => new Service(\"x/a:1\") { Key = name };")]
    [InlineData("static readonly object Lock = new();")]
    [InlineData("static readonly Lazy<string> Text = new(() => \"x\");")]
    [InlineData("static readonly List<Service> All = [new Service(\"x/a:1\")];")]
    [InlineData("static readonly IReadOnlyList<Service> All = [new Service(\"x/a:1\")];")]
    [InlineData("static readonly Dictionary<string, Service> All = new() { [\"a\"] = new Service(\"x/a:1\") };")]
    public async Task Field_that_is_taken_in_or_is_the_users(string members) =>
        Assert.DoesNotContain(await Definitions.Of(members).EditorDiagnostics(), static diagnostic => diagnostic.Id == "CG0021");
}
