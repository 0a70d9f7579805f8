namespace ComposeGen.Analyzers.Tests;

/// <content>Values and objects that are copied, shared or compared.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Objects = new()
    {
        ["struct copy"] = Known("""
            struct S { public string Tag; }
            static readonly Service Db = Make();
            static readonly Volume Data = new();
            static Service Make() { var a = new S { Tag = "17" }; var b = a; b.Tag = "18"; return new Service("postgres:" + a.Tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["struct param copy"] = Known("""
            struct S { public string Tag { get; set; } }
            static void Change(S s) { s.Tag = "18"; }
            static readonly Service Db = Make();
            static Service Make() { var a = new S { Tag = "17" }; Change(a); return new Service("postgres:" + a.Tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["tuple mutation"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var t = (Tag: "18", N: 1); t.Tag = "17"; return new Service("postgres:" + t.Tag) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["swap by deconstruction"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var a = "18"; var b = "17"; (a, b) = (b, a); return new Service("postgres:" + a) { Volumes = { new Volume { Key = "d" }.At("/var/lib/postgresql/data") } }; }
            """),
        ["instance indexer"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service Api = Make(); static Service Make() { var o = new Opt(); o["a"] = "2"; return new Service("x/api:" + o.D["a"]); } }
            class Opt { public Dictionary<string, string> D = new() { ["a"] = "1" }; public string this[string k] { get => D[k]; set => D[k] = value; } }
            """),
        ["as cast that fails"] = Unknown("""
            static readonly object O = "text";
            static readonly Service Api = new("x/api:1") { Hostname = O as Service == null ? "none" : "some" };
            """),
        ["as cast of string"] = Unknown("""
            static readonly object O = 5;
            static readonly string? S = O as string;
            static readonly Service Api = new("x/api:1") { Hostname = S ?? "none" };
            """),
        ["is pattern type"] = Unknown("""
            static readonly object O = 5;
            static readonly Service Api = new("x/api:1") { Hostname = O is int n ? "i" + n : "none" };
            """),
        ["with aliasing"] = Known("""
            static readonly Volume A = new();
            static readonly Service One = new("x/api:1") { Environment = { ["X"] = "1" }, Volumes = { A.At("/a") }, Deploy = new() { Replicas = 1 } };
            static readonly Service Two = One with { Image = "x/api:2" };
            static App() { Two.Environment["X"] = "2"; Two.Volumes.Add(A.At("/b")); Two.Deploy!.Replicas = 3; One.Labels.Add("l", "1"); }
            """),
        ["shared mount"] = Known("""
            static readonly Volume A = new();
            static readonly Mount M = A.At("/a");
            static readonly Service One = new("x/api:1") { Volumes = { M } };
            static readonly Service Two = new("x/api:2") { Volumes = { M } };
            static App() { M.ReadOnly = true; }
            """),
        ["shared environment list"] = Known("""
            static readonly Service One = new("x/api:1") { Environment = { ["X"] = "1" } };
            static readonly Service Two = new("x/api:2") { Environment = One.Environment };
            static App() { One.Environment["Y"] = "2"; }
            """),
        ["mutation after host"] = Known("""
            static readonly Service One = new("x/api:1");
            static readonly Service Two = new("x/api:2") { Hostname = One.Host };
            static App() { One.Key = "renamed"; }
            """),
        ["primary ctor class"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service A = new Opt("x/a", "1").Make(); }
            class Opt(string image, string tag) { private readonly string _full = image + ":" + tag; public Service Make() => new(_full) { Hostname = tag }; }
            """),
        ["inheritance"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service A = new D { Tag = "2" }.Make(); }
            abstract class B { public string Tag { get; init; } = "1"; public virtual string Name => "b"; public Service Make() => new("x/" + Name + ":" + Tag); }
            class D : B { public override string Name => "d"; }
            """),
        ["record struct with"] = Known("""
            [ComposeApp("app")]
            public static partial class App { static readonly R A = new("1"); static readonly R B = A with { T = "2" }; static readonly Service S = new("x/a:" + A.T + B.T); }
            record struct R(string T);
            """),
    };
}
