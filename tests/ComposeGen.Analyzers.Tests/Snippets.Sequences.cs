namespace ComposeGen.Analyzers.Tests;

/// <content>Lists, dictionaries, queries and iterators.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Sequences = new()
    {
        ["array element write"] = Known("""
            static readonly string[] Tags = Fill();
            static string[] Fill() { var a = new[] { "18", "18" }; a[0] = "17"; return a; }
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + Tags[0]) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["list insert then index"] = Unknown("""
            static readonly string Tag = Pick();
            static string Pick() { var l = new List<string> { "18" }; l.Insert(0, "17"); return l[0]; }
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + Tag) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["list index write"] = Known("""
            static readonly string Tag = Pick();
            static string Pick() { var l = new List<string> { "18" }; l[0] = "17"; return l[0]; }
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + Tag) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["list sort reverse"] = Unknown("""
            static readonly string Tag = Pick();
            static string Pick() { var l = new List<string> { "18", "17" }; l.Reverse(); return l[0]; }
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + Tag) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["dictionary remove then read"] = Unknown("""
            static readonly string Tag = Pick();
            static string Pick() { var d = new Dictionary<string, string> { ["a"] = "18" }; d.Remove("a"); d.TryAdd("a", "17"); return d["a"]; }
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + Tag) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["list toarray alias"] = Known("""
            static readonly Service[] All = Make();
            static Service[] Make() { var l = new List<Service> { new("x/a:1") { Key = "a" } }; var arr = l.ToArray(); l.Add(new("x/b:1") { Key = "b" }); return arr; }
            """),
        ["lazy linq"] = Known("""
            static readonly List<string> Names = ["a"];
            static readonly IEnumerable<Service> All = Names.Select(n => new Service("x/" + n) { Key = n });
            static App() { Names.Add("b"); }
            """),
        ["lazy linq effects never run"] = Known("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:17") { Volumes = { Data.At("/var/lib/postgresql/data") } };
            static readonly IEnumerable<int> Lazy = new[] { 1 }.Select(i => { Db.Volumes.Add(Data.At("/var/lib/postgresql/data")); return i; });
            """),
        ["iterator effects never run"] = Known("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:17") { Volumes = { Data.At("/var/lib/postgresql/data") } };
            static IEnumerable<int> It() { Db.Volumes.Add(Data.At("/var/lib/postgresql/data")); yield return 1; }
            static readonly IEnumerable<int> Never = It();
            """),
        ["iterator infinite with take"] = Known("""
            static IEnumerable<int> Forever() { var i = 0; while (true) { yield return i++; } }
            static readonly Service[] All = Forever().Take(2).Select(i => new Service("x/a:1") { Key = "s" + i }).ToArray();
            static readonly Service Db = new("postgres:17");
            """),
        ["list foreach lambda inline scalar"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var tag = "18"; new List<int> { 1 }.ForEach(i => tag = "17"); return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["list foreach stored lambda mutating service"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly Action<string> Mount = p => Db.Volumes.Add(Data.At(p));
            static App() { new List<string> { "/var/lib/postgresql" }.ForEach(Mount); }
            """),
        ["named args out of order linq"] = Known("""
            static readonly Service[] All = Enumerable.Range(count: 2, start: 16).Select(i => new Service("x/a:" + i) { Key = "s" + i }).ToArray();
            """),
        ["iterator local function in a plain method"] = Known("""
            static readonly Service Db = Make();
            static Service Make()
            {
                IEnumerable<string> Names() { yield return "a"; }
                var s = new Service("postgres:18");
                foreach (var n in Names()) { s.Labels.Add(n, "1"); }
                return s;
            }
            """),
        ["components list local"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static partial void Configure(ComposeFile file) { var all = file.Services; AddAll(all); }
            static void AddAll(ComposeList<Service> l) { try { foreach (var s in l) { s.Volumes.Add(Data.At("/var/lib/postgresql")); } } finally { } }
            """),
        ["value collection member"] = Known("""
            static readonly Dictionary<string, string> D = new() { ["a"] = "1" };
            static readonly Dictionary<string, string>.ValueCollection V = D.Values;
            static readonly Service Db = new("x/a:1");
            """),
        ["list containing itself"] = Known("""
            static readonly List<object> L = Make();
            static readonly Service Pg = new("postgres:18");
            static List<object> Make() { var l = new List<object>(); l.Add(l); GC.KeepAlive(l); return l; }
            """),
        ["nested arrays"] = Known("""
            static readonly string[][] T = [["17", "18"], ["16"]];
            static readonly Service Api = new("x/api:" + T[0][1]);
            """),
        ["service array of arrays"] = Known("""
            static readonly Service[][] T = [[new("x/a:1") { Key = "a" }], [new("x/b:1") { Key = "b" }]];
            """),
        ["list of list"] = Known("""
            static readonly List<List<Service>> T = [[new("x/a:1") { Key = "a" }]];
            """),
        ["dict of services"] = Known("""
            static readonly Dictionary<string, Service> T = new() { ["a"] = new("x/a:1"), ["b"] = new("x/b:1") };
            """),
        ["duplicate dict add"] = Unknown("""
            static readonly Dictionary<(string, int), string> D = new() { [("a", 1)] = "1", [("a", 1)] = "2" };
            static readonly Service Api = new("x/api:" + string.Join("-", D.Values.ToArray()));
            """),
        ["record key"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Dictionary<K, string> D = new() { [new K("a")] = "1", [new K("a")] = "2" }; static readonly Service[] All = D.Select(e => new Service("x/a:" + e.Value) { Key = "s" + e.Value }).ToArray(); }
            record K(string Name);
            """),
        ["linq many"] = Unknown("""
            static readonly string[] N = ["b", "a", "b"];
            static readonly Service[] All = N.Distinct().OrderBy(x => x).Zip(Enumerable.Range(1, 9)).Select(p => new Service("x/a:" + p.Second) { Key = p.First }).ToArray();
            """),
        ["linq any in condition"] = Unknown("""
            static readonly string[] N = ["b", "a"];
            static readonly Service Db = new(N.Any(x => x == "a") ? "x/a:1" : "postgres:18");
            """),
        ["mapping values live"] = Known("""
            static readonly Dictionary<string, string> D = new() { ["a"] = "1" };
            static readonly Dictionary<string, string>.ValueCollection V = D.Values;
            static App() { D.Add("b", "2"); foreach (var v in V) { Db.Labels.Add("l" + v, v); } }
            static readonly Service Db = new("x/a:1");
            """),
        ["params collection"] = Unknown("""
            static Service M(params ReadOnlySpan<string> l) { var s = new Service("x/a:1"); foreach (var x in l) { s.Labels.Add(x, "1"); } return s; }
            static readonly Service A = M("a", "b");
            """),
        ["iterator walked twice"] = Unknown("""
            static int n;
            static IEnumerable<Service> Make() { yield return new Service("x/a:" + n) { Key = "s" + n++ }; }
            static readonly IEnumerable<Service> Twice = Make();
            static readonly Service[] First = Twice.ToArray();
            static readonly Service[] Second = Twice.ToArray();
            static readonly Service[] None = [];
            """),
        ["iterator with loops and branches"] = Known("""
            static IEnumerable<Service> Make(int count)
            {
                for (var i = 0; ; i++)
                {
                    if (i == count) { yield break; }
                    foreach (var zone in new[] { "a", "b" })
                    {
                        if (i == 1 && zone == "b") { continue; }
                        yield return new Service("x/a:1") { Key = zone + i };
                    }
                }
            }
            static readonly Service[] All = Make(3).ToArray();
            """),
        ["reader and iterator in turns"] = Known("""
            static string tag = "1";
            static IEnumerable<string> Tags() { yield return tag; yield return tag; }
            static readonly Service[] All = Make().ToArray();
            static List<Service> Make() { var all = new List<Service>(); foreach (var t in Tags()) { all.Add(new Service("x/a:" + t) { Key = "s" + t }); tag = "2"; } return all; }
            """),
        ["query walked only as far as needed"] = Known("""
            static int n;
            static readonly int First = new[] { 1, 2, 3 }.Select(i => { n++; return i; }).First();
            static readonly Service A = new("x/a:" + n);
            """),
        ["query over a list that grows"] = Known("""
            static readonly List<string> Names = ["a"];
            static readonly IEnumerable<string> Long = Names.Where(n => n.Length > 0);
            static App() { Names.Add("b"); foreach (var n in Long) { A.Labels.Add(n, "1"); } }
            static readonly Service A = new("x/a:1");
            """),
    };
}
