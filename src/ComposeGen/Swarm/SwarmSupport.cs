namespace ComposeGen.Swarm;

/// <summary>What becomes of an attribute of Compose in a stack.</summary>
internal enum SwarmSupport
{
    /// <summary>It means the same there.</summary>
    Kept,

    /// <summary>Another attribute says it there.</summary>
    Converted,

    /// <summary>It has no meaning for a deployment, so nothing is lost without it.</summary>
    LeftOut,

    /// <summary><c>docker stack deploy</c> takes it and does nothing about it.</summary>
    Ignored,

    /// <summary><c>docker stack deploy</c> refuses the file.</summary>
    Rejected,
}
