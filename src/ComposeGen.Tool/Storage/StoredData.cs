namespace ComposeGen.Tool.Storage;

/// <summary>What an application keeps where.</summary>
/// <param name="Stores">The volumes, mounted directories, tmpfs, secrets and configs.</param>
/// <param name="Services">The services.</param>
internal sealed record StoredData(IReadOnlyList<Store> Stores, IReadOnlyList<StorageUser> Services)
{
    /// <summary>The services that mount nothing: what they write is in their containers only.</summary>
    public IEnumerable<StorageUser> WithoutMounts =>
        Services.Where(service => !Stores.Any(store => store.Uses.Any(use => use.Service == service.Name)));
}
