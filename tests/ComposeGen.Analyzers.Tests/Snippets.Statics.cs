namespace ComposeGen.Analyzers.Tests;

/// <content>Static members and the order in which they come to be.</content>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Statics = new()
    {
        ["property with getter"] = Known("""
            static readonly Service Init = new("postgres:18") { };
            static Service Api => new("x/api:1") { DependsOn = { Init.Completed() } };
            """),
        ["property with getter volumes"] = Known("""
            static readonly Volume Data = new();
            static readonly Service A = new("busybox:1.37") { User = "1000:1000", Volumes = { Data.At("/data") } };
            static Service B => new("busybox:1.37") { User = UserId.Of(0, 0), Volumes = { Data.At("/data") } };
            """),
        ["property with getter body"] = Unknown("""
            static Service? _db;
            static Service Db { get { return _db ??= new("postgres:18"); } }
            """),
        ["lazy property with backing"] = Unknown("""
            static Service? _db;
            static Service Db => _db ??= new("postgres:18");
            """),
        ["property with setter"] = Unknown("""
            static string _tag = "";
            static string Tag { get => _tag; set => _tag = value + ".1"; }
            static readonly Service Api = Make();
            static Service Make() { Tag = "1"; return new Service("x/api:" + Tag); }
            """),
        ["field keyword"] = Unknown("""
            static string Tag { get => field ?? "none"; set => field = value + "-x"; } = "1";
            static readonly Service Api = Make();
            static Service Make() { Tag = "2"; return new Service("x/api:" + Tag); }
            """),
        ["instance property with setter"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service Api = new("x/api:" + new Opt { Tag = "1" }.Tag); }
            class Opt { private string _t = ""; public string Tag { get => _t; set => _t = value + ".5"; } }
            """),
        ["static order other class"] = Known("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service A = new(Images.Api); static readonly string Late = "1"; internal static string Get() => Late ?? "null"; }
            static class Images { public static readonly string Api = "x/api:" + App.Get(); }
            """),
        ["static ctor via new"] = Known("""
            [ComposeApp("app")]
            public static partial class App { internal static readonly Service A = new("x/a:1"); static readonly Side S = new(); }
            class Side { static Side() { App.A.Hostname = "changed"; } }
            """),
        ["beforefieldinit static method"] = Known("""
            [ComposeApp("app")]
            public static partial class App { internal static readonly Service A = new("x/a:1"); static readonly int N = Side.Nothing(); internal static int Touch() { A.Hostname = "t"; return 1; } }
            static class Side { static readonly int X = App.Touch(); public static int Nothing() => 1; }
            """),
        ["generic static counter"] = Unknown("""
            [ComposeApp("app")]
            public static partial class App { static readonly Service A = new("x/a:" + C<int>.Next()); static readonly Service B = new("x/a:" + C<string>.Next()); }
            static class C<T> { static int n; public static int Next() => n++; }
            """),
        ["one service in two fields"] = Known("""
            static readonly Service A = new("postgres:18");
            static readonly Service B = A;
            """),
        ["static property auto set in ctor"] = Known("""
            static Service A { get; set; } = new("x/a:1");
            static App() { A = new("postgres:18"); }
            """),
        ["static constructor of a class that is only called"] = Known("""
            [ComposeApp("app")]
            public static partial class App { internal static readonly Service A = new("x/a:1"); static readonly int N = Side.One(); }
            static class Side { static Side() { App.A.Hostname = "changed"; } public static int One() => 1; }
            """),
        ["optional host above its field"] = Known("""
            static readonly Service Api = new("x/api:1") { Environment = { ["DB"] = Db?.Host }, Hostname = Db?.Host };
            static readonly Service Db = new("x/db:1");
            """),
    };
}
