namespace ComposeGen.Lowering;

/// <summary>A one-off service that sets the owner of a volume.</summary>
/// <param name="Service">The service.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Users">The services that mount the volume, and wait.</param>
internal sealed record OwnerService(Service Service, Volume Volume, IReadOnlyList<Service> Users);
