namespace ComposeGen.Testing;

/// <summary>Who refuses a definition.</summary>
internal enum RefusedBy
{
    /// <summary><c>docker compose config</c>: Compose does not read the file.</summary>
    Config,

    /// <summary><c>docker compose create</c>: the network, volume or container cannot be made.</summary>
    Create,

    /// <summary><c>docker compose up</c>: the container does not start.</summary>
    Up,
}
