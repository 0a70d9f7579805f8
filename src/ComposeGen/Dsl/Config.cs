namespace ComposeGen;

public sealed partial record Config
{
    /// <summary>A configuration file of the host.</summary>
    /// <param name="path">The path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static Config FromFile(Text path) => new() { File = path };

    /// <summary>A configuration file whose content stands in the definition.</summary>
    /// <param name="content">The content.</param>
    public static Config FromContent(Text content) => new() { Content = content };

    /// <summary>A configuration file from an environment variable of whoever starts the containers.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <exception cref="ComposeException">It is not the name of a variable.</exception>
    public static Config FromEnvironment(string variable) => new() { Environment = Env.Checked(variable) };

    /// <summary>A config that a swarm has already. Docker Compose knows none: only for a stack.</summary>
    /// <param name="name">Its name, as <c>docker config ls</c> shows it.</param>
    public static Config FromExternal(Text name) => new() { Name = name, External = true };

    /// <summary>Puts the file at a path.</summary>
    /// <param name="target">The absolute path in the container.</param>
    public ConfigReference At(Text target) => new() { Source = this, Target = target };
}
