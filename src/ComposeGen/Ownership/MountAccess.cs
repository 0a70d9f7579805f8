using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>What a service may do at a path where something is mounted.</summary>
/// <param name="Service">The service.</param>
/// <param name="Mount">What is mounted.</param>
/// <param name="Owner">Who owns it when it is new.</param>
/// <param name="Reads">Whether the service can read what is there: the file, or the names in the directory.</param>
/// <param name="Writes">Whether it can write to the file, or make files in the directory.</param>
internal sealed record MountAccess(Service Service, MountedPath Mount, FileOwner Owner, Access Reads, Access Writes);
