namespace ComposeGen.Analyzers.Tests;

/// <content>Code that the editor does not follow, and what it may have changed.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Unfollowed = new()
    {
        ["helper with try calling helper"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static App() { Outer(); }
            static void Outer() { try { Inner(); } catch (Exception) { } }
            static void Inner() { Db.Volumes.Add(Data.At("/var/lib/postgresql")); }
            """),
        ["helper with lock calling helper in Configure"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly object Gate = new();
            static readonly int Dummy = Outer();
            static int Outer() { lock (Gate) { Inner(); } return 1; }
            static void Inner() { Db.Volumes.Add(Data.At("/var/lib/postgresql")); }
            """),
        ["helper with switch statement calling helper"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly int Dummy = Outer(1);
            static int Outer(int n) { switch (n) { case 1: Inner(); break; } return 1; }
            static void Inner() { Db.Volumes.Add(Data.At("/var/lib/postgresql")); }
            """),
        ["interface implementation mutates static"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App
            {
                internal static readonly Volume Data = new();
                internal static readonly Service Db = new("postgres:18");
                static readonly IFix Fix = new Fixer();
                static App() { Fix.Apply(); }
            }
            interface IFix { void Apply(); }
            class Fixer : IFix { public void Apply() { App.Db.Volumes.Add(App.Data.At("/var/lib/postgresql")); } }
            """),
        ["virtual method mutates static"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App
            {
                internal static readonly Volume Data = new();
                internal static readonly Service Db = new("postgres:18");
                static App() { new Fixer().Apply(); }
            }
            class Fixer { public virtual void Apply() { App.Db.Volumes.Add(App.Data.At("/var/lib/postgresql")); } }
            """),
        ["async helper no await"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static App() { Add().Wait(); }
            static async System.Threading.Tasks.Task Add() { Db.Volumes.Add(Data.At("/var/lib/postgresql")); }
            """),
        ["ref helper mutates static"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static App() { var n = 0; Add(ref n); }
            static void Add(ref int n) { n++; Db.Volumes.Add(Data.At("/var/lib/postgresql")); }
            """),
        ["services parameter in aborted helper"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Volume Data2 = new();
            static readonly Service One = new("postgres:18");
            static readonly Service Two = new("postgres:18");
            static partial void Configure(ComposeFile file) { AddAll(file.Services); }
            static void AddAll(IEnumerable<Service> services)
            {
                foreach (var s in services)
                {
                    try { s.Volumes.Add((ReferenceEquals(s, One) ? Data : Data2).At("/var/lib/postgresql")); } finally { }
                }
            }
            """),
        ["unknown and mutation"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18") { Volumes = { Data.At("/var/lib/postgresql") } };
            static bool Add() { Db.Volumes.Add(Volume.Anonymous("/var/lib/postgresql")); return true; }
            static readonly bool X = DateTime.Now.Year < 1 && Add();
            """),
        ["null check on a service then use"] = Known("""
            static readonly Service? Optional = null;
            static readonly bool Has = Optional != null && Optional.Init != null;
            static readonly Service Api = new("x/api:1");
            """),
        ["null check on a service then method"] = Known("""
            static readonly Service? Optional = null;
            static readonly Service Api = Make(Optional);
            static Service Make(Service? dep) { var s = new Service("x/api:1"); var wait = dep != null && dep.Healthy() != null; return s; }
            """),
        ["unknown and substring"] = Known("""
            static readonly string Name = "abc";
            static readonly bool Is = Environment.ProcessorCount > 9000 && Name.Substring(20) == "x";
            static readonly Service Api = new("x/api:1");
            """),
        ["cyclic instances escape"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Node Root = Build();
                static readonly Service Db = new("postgres:18");
                static Node Build() { var p = new Node { Name = "p" }; var c = new Node { Name = "c", Parent = p }; p.Child = c; Console.Out.Flush(); GC.KeepAlive(p); return p; }
            }
            class Node { public string Name = ""; public Node? Parent; public Node? Child; }
            """),
        ["huge loop"] = Unknown("""
            static readonly Service Db = Make();
            static Service Make() { var n = 0L; for (var i = 0; i < 3000000; i++) { n += i; } return new Service("x/a:1") { Hostname = "h" + n }; }
            static readonly Service Pg = new("postgres:18");
            """),
        ["static field scalar assigned in aborted code"] = Unknown("""
            static string Tag = "18";
            static readonly Volume Data = new();
            static App() { Set(); Db.Image = "postgres:" + Tag; }
            static void Set() { switch (Tag.Length) { case 2: Tag = "17"; break; } }
            static readonly Service Db = new("x/a:1") { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["unknown if on static scalar in ctor then Configure"] = Unknown("""
            static string Tag = "18";
            static readonly Volume Data = new();
            static readonly Service Db = new("x/a:1") { Volumes = { Data.At("/var/lib/postgresql/data") } };
            static App() { if (Environment.ProcessorCount > 0) { Tag = "17"; } }
            static partial void Configure(ComposeFile file) { Db.Image = "postgres:" + Tag; }
            """),
        ["reflection"] = Unknown("""
            static readonly Service Db = new("postgres:18");
            static App() { typeof(Service).GetProperty("Image")!.SetValue(Db, (Text)"x/a:1"); }
            """),
        ["unknown field initializer mutates through helper"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18");
            static readonly bool Done = Environment.ProcessorCount > 0 ? Add() : false;
            static bool Add() { Db.Volumes.Add(Data.At("/var/lib/postgresql")); return true; }
            """),
        ["user extension add"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Volume V = new(); static readonly Service A = new("postgres:18") { Volumes = { { "d", "/var/lib/postgresql" } } }; }
            static class Ext { public static void Add(this ComposeList<Mount> l, string key, string path) => l.Add(new Volume { Key = key }.At(path)); }
            """),
        ["unfollowed constructor"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { internal static readonly Service A = new("postgres:18"); internal static readonly Volume V = new(); static App() { try { new Side(); } finally { } } }
            class Side { int _n = Mount(); static int Mount() { App.A.Volumes.Add(App.V.At("/var/lib/postgresql")); return 1; } }
            """),
        ["unfollowed setter"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { internal static readonly Service A = new("postgres:18"); internal static readonly Volume V = new(); static int N { get; set { A.Volumes.Add(V.At("/var/lib/postgresql")); } } static App() { try { N = 1; } finally { } } }
            """),
        ["part of an object that unfollowed code changes"] = Unknown("""
            static readonly Volume V = new();
            static readonly Service A = new("postgres:18");
            static readonly Service B = new("postgres:18") { Volumes = Mounts() };
            static ComposeList<Mount> Mounts() { var mounts = A.Volumes; Touch(A); return mounts; }
            static void Touch(Service service) { try { service.Volumes.Add(V.At("/var/lib/postgresql")); } finally { } }
            """),
    };
}
