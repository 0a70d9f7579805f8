using ComposeGen;

// A message board on a swarm: docker stack deploy --compose-file stack.yaml board
// The same definitions run on one machine with docker compose up.
[ComposeApp("board")]
public static partial class Board
{
    static readonly Volume Messages = new();
    static readonly Secret Token = Secret.FromFile("./token.txt");
    static readonly Config Site = Config.FromFile("./site.conf");

    // Its data is a local volume, so it stays on the nodes with the label: docker node update --label-add board=store NODE
    static readonly Service Store = new("redis:8-alpine")
    {
        Command = ["redis-server", "--appendonly", "yes"],
        Secrets = { Token },
        Volumes = { Messages.At("/data") },
        Restart = RestartPolicy.Always,
        Deploy = new() { Placement = Placement.OnLabel("board", "store") },
    };

    static readonly Service Web = new("nginx:1.29")
    {
        DependsOn = { Store },
        Configs = { Site.At("/etc/nginx/conf.d/default.conf") },
        Ports = { Port.Publish(80) }, // Two containers cannot share one fixed port of a machine.
        MemLimit = 64.MiB(),
        StopGracePeriod = 1.Seconds(),
        Deploy = new()
        {
            Replicas = 2,
            Placement = new Placement().SpreadOver("node.labels.zone"),
            UpdateConfig = new() { Parallelism = 1, Order = UpdateOrder.StartFirst, FailureAction = FailureAction.Rollback },
        },
    };
}
