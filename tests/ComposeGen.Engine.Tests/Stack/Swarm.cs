namespace ComposeGen.Engine.Tests.Stack;

/// <summary>
/// The engine as a swarm of one node, for as long as a test takes. It is left as it was found: one that somebody else made
/// stays, one that a test made, or a test that was killed has left, goes.
/// </summary>
internal sealed class Swarm : IDisposable
{
    private const string Label = "composegen.test";

    private readonly FileStream _lock = Lock();
    private readonly bool _isOurs;
    private readonly bool _hadBridge;

    private Swarm()
    {
        _hadBridge = Shell.Run("docker", "network", "inspect", "docker_gwbridge").ExitCode == 0;
        if (Shell.Run("docker", "info", "--format", "{{.Swarm.LocalNodeState}}").Succeeded().Output.Trim() != "active")
        {
            Shell.Run("docker", "swarm", "init", "--advertise-addr", "127.0.0.1").Succeeded();
            AddLabel(Label + "=1");
        }

        _isOurs = Shell.Run("docker", "node", "inspect", "self", "--format", "{{index .Spec.Labels \"" + Label + "\"}}").Succeeded().Output.Trim() == "1";
    }

    /// <summary>One at a time: another run on the same machine waits.</summary>
    public static Swarm Enter() => new();

    public void AddLabel(string label) => Shell.Run("docker", "node", "update", "--label-add", label, Node()).Succeeded();

    public void RemoveLabel(string label) => Shell.Run("docker", "node", "update", "--label-rm", label, Node());

    public void Dispose()
    {
        if (_isOurs)
        {
            Shell.Run("docker", "swarm", "leave", "--force");
            if (!_hadBridge)
            {
                Shell.Run("docker", "network", "rm", "docker_gwbridge");
            }
        }

        _lock.Dispose();
    }

    private static string Node() => Shell.Run("docker", "node", "inspect", "self", "--format", "{{.ID}}").Succeeded().Output.Trim();

    private static FileStream Lock()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), "composegen-swarm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }
}
