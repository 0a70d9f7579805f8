namespace ComposeGen.Analyzers.Tests;

/// <content>Numbers, text, enumerations and operators.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Values = new()
    {
        ["enum interpolation"] = Unknown("""
            enum Tier { Web, Api }
            static readonly Service Api = Make(Tier.Api);
            static Service Make(Tier t) { string tag = $"x/{t}".ToLowerInvariant(); return new Service(tag) { Key = $"svc-{t}" }; }
            """),
        ["enum text handler"] = Unknown("""
            enum Tier { Web, Api }
            static readonly Tier T = Tier.Api;
            static readonly Service Api = new($"x/api:{T}");
            """),
        ["enum concat"] = Unknown("""
            enum Tier { Web, Api }
            static readonly Tier T = Tier.Api;
            static readonly Service Api = new("x/api:" + T);
            """),
        ["enum const interpolation"] = Unknown("""
            enum Tier { Web, Api }
            static readonly Service Api = new($"x/api:{Tier.Api}") { Hostname = "h" + Tier.Web };
            """),
        ["char arithmetic"] = Known("""
            static readonly Service[] All = Enumerable.Range(0, 3).Select(i => new Service("x/api:1") { Key = "node-" + (char)('a' + i) }).ToArray();
            """),
        ["char interpolation"] = Known("""
            static readonly Service[] All = Enumerable.Range(0, 3).Select(i => new Service("x/api:1") { Key = $"node-{(char)('a' + i)}" }).ToArray();
            """),
        ["double to int truncates"] = Unknown("""
            static readonly double Share = 2.7;
            static readonly Service Api = new("x/api:1") { Scale = (int)Share };
            """),
        ["coalesce assignment"] = Unknown("""
            static readonly Service Db = Make(null);
            static Service Make(string? tag) { tag ??= "17"; return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["coalesce assignment in interpolation"] = Unknown("""
            static readonly Service Db = Make(null);
            static Service Make(string? name) { name ??= "db"; return new Service("x/db:1") { Key = name, ContainerName = "c-" + name }; }
            """),
        ["ref parameter"] = Unknown("""
            static readonly Service Db = Make();
            static void Set(ref string tag) { tag = "17"; }
            static Service Make() { var tag = "18"; Set(ref tag); return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["out parameter reassigned"] = Unknown("""
            static readonly Service Db = Make();
            static void Set(out string tag) { tag = "17"; }
            static Service Make() { var tag = "18"; Set(out tag); return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["int TryParse out reassigned"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var v = 18; int.TryParse("17", out v); return new Service("postgres:" + v) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["framework exception"] = Unknown("""
            static readonly string Name = "abc".Substring(2, 1) + "abc"[0];
            static readonly Service Api = new("x/api:1") { Hostname = Name };
            """),
        ["named args out of order dictionary add"] = Known("""
            static readonly Service Api = Make();
            static Service Make() { var s = new Service("x/a:1"); s.Environment.Add(value: "v", key: "K"); return s; }
            """),
        ["named args out of order delegate"] = Known("""
            delegate Service Maker(string image, string key);
            static readonly Maker M = (image, key) => new Service(image) { Key = key };
            static readonly Service Api = M(key: "k", image: "x/a:1");
            """),
        ["named args out of order method"] = Known("""
            static Service M(string image, string key = "def", params string[] labels) { var s = new Service(image) { Key = key }; foreach (var l in labels) { s.Labels.Add(l, "1"); } return s; }
            static readonly Service Api = M(key: "k", image: "x/a:1");
            static readonly Service B = M("x/b:1", "b", "l1", "l2");
            """),
        ["double evaluation of framework args"] = Known("""
            static int n;
            static string Next() => "s" + n++;
            static readonly Service A = new("x/a:1") { Hostname = string.Concat("h", Next()) };
            static readonly Service B = new("x/a:1") { Hostname = string.Concat("h", Next()) };
            """),
        ["deep nesting"] = Known("""
            static readonly Service Db = new("x/a:" + ((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))));
            """),
        ["long min division"] = Unknown("""
            static readonly long A = long.MinValue; static readonly long B = -1;
            static readonly Service Api = new("x/api:1");
            static readonly long C = A < 0 ? 1 : A / B;
            static Service Make() { try { return new("x/b:" + A / B); } catch (ArithmeticException) { return new("x/b:1"); } }
            static readonly Service S = Make();
            """),
        ["shift"] = Known("""
            static readonly int N = 33;
            static readonly Service Api = new("x/api:" + (1 << N));
            """),
        ["caller member name"] = Known("""
            static Service Make([System.Runtime.CompilerServices.CallerMemberName] string name = "") => new("x/a:1") { Key = name.ToLowerInvariant() };
            static readonly Service Foo = Make();
            """),
        ["ref local"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var a = new[] { "18" }; ref var r = ref a[0]; r = "17"; return new Service("x/p:" + a[0]); }
            """),
        ["do while"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var n = 0; do { n++; } while (n < 3); return new Service("x/p:" + n); }
            """),
        ["string indexof culture"] = Known("""
            static readonly Service Db = new("x/p:" + "abc:1".Split(':')[1]) { Hostname = "a-b".Replace("-", "").PadLeft(5, '0') };
            """),
        ["string join"] = Unknown("""
            static readonly Service Db = new("x/p:1") { Hostname = string.Join("-", "a", "b") + string.Join('.', new[] { "c", "d" }) + string.Join(",", new List<string> { "e" }) };
            """),
        ["interpolation alignment format"] = Unknown("""
            static readonly int I = 5;
            static readonly Service Db = new("x/a:1") { Hostname = $"h{I:D3}", Domainname = $"d{I,3}".Replace(' ', '0') };
            """),
        ["text handler format"] = Unknown("""
            static readonly int I = 5;
            static readonly Service Db = new("x/a:1") { Hostname = $"h{I:D3}" };
            """),
        ["nullable int add"] = Known("""
            static readonly int? A = null;
            static readonly Service Db = new("x/a:" + (A ?? 3)) { Hostname = "h" + A + "x" };
            """),
        ["negative switch guard"] = Known("""
            static readonly int N = 3;
            static readonly Service A = new(N switch { > 5 => "x/a:5", 3 when N > 2 => "x/a:3", _ => "x/a:0" });
            """),
        ["two services one duplicate finding text"] = Known("""
            static readonly Mount M = Volume.Anonymous("/a");
            static readonly Service A = new("x/a:1") { Volumes = { M } };
            static readonly Service B = new("x/a:1") { Volumes = { M } };
            """),
    };
}
