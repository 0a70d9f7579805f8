using System.Text;

namespace ComposeGen.Tool.Storage;

/// <summary>The storage as a diagram in the notation of Mermaid, which many readers of Markdown draw.</summary>
internal static class StorageMermaid
{
    public static string Render(StoragePicture picture)
    {
        var text = new StringBuilder("flowchart LR\n");
        var services = picture.Data.Services.Select(static (service, number) => (service, Id: $"s{number}")).ToDictionary(static entry => entry.service.Name, static entry => entry.Id);
        foreach (var service in picture.Data.Services)
        {
            text.Append($"    {services[service.Name]}[\"{Escape(service.Name)}{(service.User is { } user ? "<br>" + Escape(user) : "")}\"]\n");
        }

        for (var number = 0; number < picture.Data.Stores.Count; number++)
        {
            var store = picture.Data.Stores[number];
            var label = $"\"{Escape(store.Name)}<br>{Escape(store.Description)}\"";
            text.Append($"    d{number}{(store.Kind.EndsWith("volume", StringComparison.Ordinal) ? $"[({label})]" : store.Kind == "tmpfs" ? $"([{label}])" : $"[/{label}/]")}\n");
            foreach (var use in store.Uses)
            {
                text.Append($"    {Edge(services[use.Service], $"d{number}", use)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>From who writes to where it is written to; a cross for what is denied, dots for what is not known.</summary>
    private static string Edge(string service, string store, StoreUse use)
    {
        var (from, to) = use.IsReadOnly ? (store, service) : (service, store);
        var line = use.IsDenied ? "--x" : use.IsKnown ? "-->" : "-.->";
        return $"{from} {line}|\"{Escape(use.Path)}\"| {to}";
    }

    private static string Escape(string text) =>
        text.Replace("#", "#35;").Replace("&", "#amp;").Replace("\"", "#quot;").Replace("<", "#lt;").Replace(">", "#gt;").Replace("`", "#96;");
}
