using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>The socket of the engine, or a directory that has it. Read-only makes no difference: a socket is not written to as a file is.</summary>
/// <remarks>Docker documentation, "Protect the Docker daemon socket"; CIS Docker Benchmark 5.31.</remarks>
internal sealed class EngineSocketRule() : HardeningRule("CG3009", "A service can control the engine")
{
    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        const string Message = "can control the engine through its socket, and so the host, read-only or not; put a proxy between them that lets through only what it needs";
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (EngineSockets.AreAt(path))
                yield return (Message, mount.KnownValueOf("source"));
        }

        if (service.LiteralOf("use_api_socket") == "true")
            yield return (Message, service.Anchor("use_api_socket"));
    }
}
