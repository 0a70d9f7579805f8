namespace ComposeGen.Ownership;

/// <summary>Whether the kernel lets a process do something with what is mounted.</summary>
internal enum Access
{
    /// <summary>It depends on something that is not known.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Allowed,

    /// <summary>It does not.</summary>
    Denied,
}
