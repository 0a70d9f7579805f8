namespace ComposeGen.Facts;

/// <summary>What the facts about an image rest on. Nothing was found out by running an image.</summary>
public enum FactsVerification
{
    /// <summary>The image's Dockerfile or entrypoint, in its repository.</summary>
    Dockerfile,

    /// <summary>One version of the Dockerfile, possibly an older one.</summary>
    DockerfileSingleVersion,

    /// <summary>The vendor's documentation; the Dockerfile is not public or was not read.</summary>
    Documentation,

    /// <summary>An old Dockerfile; current versions may differ.</summary>
    Stale,

    /// <summary>Nothing that could be read.</summary>
    Unverified,
}
