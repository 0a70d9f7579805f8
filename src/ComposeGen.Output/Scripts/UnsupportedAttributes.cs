namespace ComposeGen.Output.Scripts;

/// <summary>Why docker has no form for an attribute.</summary>
internal static class UnsupportedAttributes
{
    public static string ReasonOf(string key) => key switch
    {
        "attach" => "says only whose logs 'docker compose up' shows; use 'logs'",
        "credential_spec" => "docker compose does not pass it to the engine either",
        "develop" => "only 'docker compose watch' uses it",
        "extends" => "the other definition is not part of this script; share it in C# instead",
        "models" => "a plugin of docker compose provides models",
        "provider" => "a plugin of docker compose provides it",
        "pull_refresh_after" => "docker compose does not act on it either",
        "use_api_socket" => "docker compose copies credentials into the container for it; mount /var/run/docker.sock instead",
        _ => "has no docker run form that ComposeGen knows",
    };
}
