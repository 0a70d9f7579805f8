namespace ComposeGen.Tests.Rules;

/// <summary>Definitions that a rule finds something in, once, and such that are like them and right, for rules that have no file of their own.</summary>
internal static partial class RuleCases
{
    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api");

    private static Service Built(string dockerfile) => new() { Build = new() { DockerfileInline = dockerfile } };

    private static Service Built(string dockerfile, string variable, string value)
    {
        var service = Built(dockerfile);
        service.Environment[variable] = value;
        return service;
    }

    private static Service WithPort(Service service, int port)
    {
        service.Ports.Add(Port.Publish(port, to: port));
        return service;
    }

    private static Service ReplicaSet(string command) =>
        new("mongo:8") { Command = command, Environment = { ["MONGO_INITDB_ROOT_USERNAME"] = "root", ["MONGO_INITDB_ROOT_PASSWORD"] = Env.Required("A") } };

    private static NamedNode[] DependingOn(Service service) => [service, new Service("example/app") { DependsOn = { service } }];

    private static Service Idle() => new("example/app");

    private static NamedNode[] Sharing(Service one, Service other) => Sharing("/var/www/html", one, other);

    private static NamedNode[] Sharing(string path, Service one, Service other)
    {
        var volume = new Volume();
        return [one.With(volume.At(path)), other.With(volume.At(path))];
    }

    private static Service Labelled(SelinuxLabel label) => Idle().With(Bind.From("./x").CreateHostPath().At("/x").Relabel(label));

    private static Volume BoundVolume(string options, string device) => new() { DriverOpts = { ["type"] = "none", ["o"] = options, ["device"] = device } };

    private static Service Environment(string name, string value) => new("example/app") { Environment = { [name] = value } };

    private static Secret Token => new() { Key = "token", File = "./token" };
}
