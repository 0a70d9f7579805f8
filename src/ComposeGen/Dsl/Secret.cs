namespace ComposeGen;

public sealed partial record Secret
{
    /// <summary>The directory in which containers find their secrets.</summary>
    internal const string Directory = "/run/secrets/";

    /// <summary>Where a container that lists this secret finds it.</summary>
    public Text Path => Text.Deferred(() => Directory + Key);

    /// <summary>A secret from a file of the host.</summary>
    /// <param name="path">The path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static Secret FromFile(Text path) => new() { File = path };

    /// <summary>A secret from an environment variable of whoever starts the containers.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <exception cref="ComposeException">It is not the name of a variable.</exception>
    public static Secret FromEnvironment(string variable) => new() { Environment = Env.Checked(variable) };

    /// <summary>A secret that a swarm has already. Docker Compose knows none: only for a stack.</summary>
    /// <param name="name">Its name, as <c>docker secret ls</c> shows it.</param>
    public static Secret FromExternal(Text name) => new() { Name = name, External = true };

    /// <summary>Puts the secret at another path.</summary>
    /// <param name="target">An absolute path, or a name in <c>/run/secrets</c>.</param>
    public SecretReference At(Text target) => new() { Source = this, Target = target };
}
