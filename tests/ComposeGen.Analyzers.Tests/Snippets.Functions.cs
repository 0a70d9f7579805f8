namespace ComposeGen.Analyzers.Tests;

/// <content>Lambdas, delegates and recursion.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Functions = new()
    {
        ["closure over foreach variable"] = Known("""
            static readonly Service[] All = Make();
            static Service[] Make()
            {
                var makers = new List<Func<Service>>();
                foreach (var v in new[] { "17", "18" }) { makers.Add(() => new Service("x/api:" + v) { Key = "s" + v }); }
                var all = new List<Service>();
                foreach (var m in makers) { all.Add(m()); }
                return all.ToArray();
            }
            """),
        ["closure over body local in for"] = Known("""
            static readonly Service[] All = Make();
            static Service[] Make()
            {
                var makers = new List<Func<Service>>();
                for (var i = 0; i < 2; i++) { var n = i; makers.Add(() => new Service("x/api:" + n) { Key = "s" + n }); }
                var all = new List<Service>();
                foreach (var m in makers) { all.Add(m()); }
                return all.ToArray();
            }
            """),
        ["closure over for variable"] = Known("""
            static readonly Service[] All = Make();
            static Service[] Make()
            {
                var makers = new List<Func<Service>>();
                for (var i = 0; i < 1; i++) { makers.Add(() => new Service("x/api:" + i) { Key = "s" + i }); }
                var all = new List<Service>();
                foreach (var m in makers) { all.Add(m()); }
                return all.ToArray();
            }
            """),
        ["local function try changes captured"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var tag = "18"; void Set() { try { tag = "17"; } finally { } } Set(); return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["lambda stored and passed to framework"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var tag = "18"; Action<int> set = i => tag = "17"; new List<int> { 1 }.ForEach(set); return new Service("postgres:" + tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["multicast delegate"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static App() { Action a = () => { }; a += () => Db.Volumes.Add(Data.At("/var/lib/postgresql")); a(); }
            """),
        ["event"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static event Action? Changed;
            static App() { Changed += Add; Changed?.Invoke(); }
            static void Add() => Db.Volumes.Add(Data.At("/var/lib/postgresql"));
            """),
        ["instance method group"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App
            {
                internal static readonly Volume Data = new();
                internal static readonly Service Db = new("postgres:18");
                static App() { var f = new Fixer(); Action a = f.Apply; a(); }
            }
            class Fixer { public void Apply() { App.Db.Volumes.Add(App.Data.At("/var/lib/postgresql")); } }
            """),
        ["lambda invoked by Lazy"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly Func<int> Fix = () => { Db.Volumes.Add(Data.At("/var/lib/postgresql")); return 1; };
            static readonly Lazy<int> L = new(Fix);
            static readonly int V = L.Value;
            """),
        ["lazy lambda declared above"] = Unknown("""
            static readonly Lazy<int> L = new(() => { Db!.Volumes.Add(Data!.At("/var/lib/postgresql")); return 1; });
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static App() { _ = L.Value; }
            """),
        ["recursive lambda"] = Unknown("""
            static readonly Volume Data = new();
            static Func<int, int>? F;
            static readonly Service Db = new("postgres:18");
            static App() { F = n => n <= 0 ? 0 : F!(n - 1) + 1; Db.Hostname = "h" + F(20000 / 4); }
            """),
        ["recursion 100 deep"] = Unknown("""
            static int Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);
            static readonly Service Api = new("x/api:" + Sum(100));
            """),
        ["mutual recursion"] = Known("""
            static bool Even(int n) => n == 0 || Odd(n - 1);
            static bool Odd(int n) => n != 0 && Even(n - 1);
            static readonly Service Api = new("x/api:1") { Init = Even(10) };
            """),
        ["lambda ref param"] = Unknown("""
            delegate void R(ref string s);
            static readonly Service Db = Make();
            static Service Make() { R r = (ref string s) => s = "17"; var t = "18"; r(ref t); return new Service("x/p:" + t); }
            """),
        ["dictionary of actions"] = Known("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly Dictionary<string, Action> Acts = new() { ["a"] = () => Db.Volumes.Add(Data.At("/var/lib/postgresql")) };
            static App() { foreach (var a in Acts.Values) { a(); } }
            """),
        ["kept function runs after a change"] = Unknown("""
            static readonly Volume V = new();
            static readonly Service A = new("x/a:1") { Volumes = { V.At("/var/lib/postgresql/data") } };
            static readonly Lazy<int> Later = new(() => { A.Image = "postgres:17"; return 1; });
            static App() { A.Image = "postgres:18"; _ = Later.Value; }
            """),
    };
}
