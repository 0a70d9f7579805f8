namespace ComposeGen.Output.Yaml;

/// <summary>Whose schema the notation of a value follows.</summary>
internal enum YamlDialect
{
    /// <summary>The Compose specification.</summary>
    Compose,

    /// <summary>docker/cli, which takes numbers where the specification has text, and names where it has mappings.</summary>
    Stack,
}
