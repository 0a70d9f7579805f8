namespace ComposeGen.Tool.Storage;

/// <summary>Whether something is there again for the next container.</summary>
/// <param name="Restart">After <c>docker compose restart</c>.</param>
/// <param name="Down">After <c>docker compose down</c> and <c>up</c>.</param>
/// <param name="DownVolumes">After <c>docker compose down -v</c> and <c>up</c>.</param>
/// <param name="Prune">After <c>docker compose down</c>, <c>docker system prune --volumes</c> and <c>up</c>. Before Engine 23 that removes named volumes too.</param>
internal sealed record Survival(string Restart, string Down, string DownVolumes, string Prune)
{
    public IReadOnlyList<string> All => [Restart, Down, DownVolumes, Prune];
}
