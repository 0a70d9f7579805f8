namespace ComposeGen.Facts;

/// <summary>Where a health check comes from.</summary>
public enum ImageHealthcheckKind
{
    /// <summary>The image declares it (<c>HEALTHCHECK</c>), so it runs without being written in the definition.</summary>
    Declared,

    /// <summary>The image has none; this command suits it.</summary>
    Suggested,
}
