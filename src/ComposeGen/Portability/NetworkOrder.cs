namespace ComposeGen.Portability;

/// <summary>The order in which a container is attached to its networks.</summary>
internal static class NetworkOrder
{
    /// <summary>By priority, then by name; the first is the one that the container is created with.</summary>
    public static IEnumerable<NetworkAttachment> AttachmentsInOrder(this Service service) => service.Networks
        .OrderByDescending(static attachment => attachment.Priority?.Literal ?? 0)
        .ThenBy(static attachment => attachment.Network.Key, StringComparer.Ordinal);
}
