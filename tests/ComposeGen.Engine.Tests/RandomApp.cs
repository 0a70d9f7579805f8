using CsCheck;

namespace ComposeGen.Engine.Tests;

/// <summary>What random services refer to: two volumes, three networks, a file each as secret and config, and a first service.</summary>
internal sealed class RandomApp
{
    public RandomApp(string name, uint seed, IEnumerable<RandomService> services)
    {
        var pcg = new PCG(0, seed);
        Base = Apps.Sleeper();
        Base.Ipc = NamespaceMode.Shareable;
        Volumes = [new Volume { Labels = { ["kept"] = Text(pcg) } }, new Volume { DriverOpts = { ["type"] = "tmpfs", ["device"] = "tmpfs", ["o"] = "size=" + Number(pcg, 1, 9) + "m" } }];
        Base.Volumes.AddRange(Volumes.Select(static (volume, i) => volume.At("/base/" + i)));
        var net = Number(pcg, 1, 200);
        Networks =
        [
            new Network { Labels = { ["text"] = Text(pcg) }, Attachable = Number(pcg, 0, 1) == 0 },
            new Network { Driver = "bridge", Internal = true, DriverOpts = { ["com.docker.network.bridge.enable_icc"] = Number(pcg, 0, 1) == 0 ? "true" : "false" } },
            new Network { Ipam = new Ipam { Driver = "default", Config = { new IpamPool { Subnet = $"10.214.{net}.0/24", Gateway = $"10.214.{net}.9", IpRange = $"10.214.{net}.128/25" } } } },
        ];
        Base.Networks.AddRange(Networks.Select(static network => network.As("base")));
        Base.Networks.Add(new Network { Key = "default" }.As("base"));
        Secret = Secret.FromFile("./secret file.txt");
        Config = Config.FromFile("./config,file.txt");
        File = Apps.Of(name, ("VolumeA", Volumes[0]), ("VolumeB", Volumes[1]), ("NetA", Networks[0]), ("NetB", Networks[1]), ("NetC", Networks[2]),
            ("Default", Base.Networks[^1].Network), ("Secret", Secret), ("Config", Config), ("Base", Base));
        foreach (var service in services)
        {
            File.AddField(service.Name, service.Create(this));
        }
    }

    public ComposeFile File { get; }

    public Service Base { get; }

    public Volume[] Volumes { get; }

    public Network[] Networks { get; }

    public Secret Secret { get; }

    public Config Config { get; }

    public static void AddFiles(Func<string, string> path)
    {
        Directory.CreateDirectory(path("there"));
        System.IO.File.WriteAllText(path("secret file.txt"), "secret");
        System.IO.File.WriteAllText(path("config,file.txt"), "config");
    }

    private static int Number(PCG pcg, int from, int to) => Gen.Int[from, to].Generate(pcg, null, out _);

    private static string Text(PCG pcg) => Gen.String[Gen.Char[' ', '~'], 0, 20].Generate(pcg, null, out _);
}
