using System.Globalization;
using System.Net;
using System.Text;

namespace ComposeGen.Tool.Storage;

/// <summary>The storage as one page, with a diagram and without anything from elsewhere.</summary>
internal static class StoragePage
{
    private const int BoxWidth = 280;
    private const int BoxHeight = 46;
    private const int Step = 64;
    private const int StoresAt = 600;

    public static string Render(IReadOnlyList<StoragePicture> pictures)
    {
        var page = new StringBuilder();
        page.Append(Resources.Read("storage.html").ReplaceLineEndings("\n"));
        var body = new StringBuilder();
        foreach (var picture in pictures)
        {
            body.Append(CultureInfo.InvariantCulture, $"<h1>{Encode(picture.Title)}</h1>\n");
            WriteDiagram(body, picture.Data);
            WriteTable(body, picture.Data);
        }

        return page.Replace("<!--title-->", Encode(string.Join(", ", pictures.Select(static picture => picture.Title)))).Replace("<!--body-->", body.ToString()).ToString();
    }

    private static void WriteDiagram(StringBuilder body, StoredData data)
    {
        var height = Step * Math.Max(data.Services.Count, data.Stores.Count);
        var middle = data.Services.Select(static (service, number) => (service.Name, Y: number)).ToDictionary(static entry => entry.Name, entry => Middle(entry.Y, data.Services.Count, height));
        body.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {StoresAt + BoxWidth + 2} {height}\" role=\"img\" aria-label=\"Services and what they mount\">\n");
        for (var number = 0; number < data.Stores.Count; number++)
        {
            var store = data.Stores[number];
            var y = Middle(number, data.Stores.Count, height);
            foreach (var use in store.Uses)
            {
                var state = use.IsDenied ? "denied" : !use.IsKnown ? "unknown" : use.IsReadOnly ? "reads" : "writes";
                var from = middle[use.Service];
                body.Append(CultureInfo.InvariantCulture,
                    $"<path class=\"{state}\" d=\"M{BoxWidth} {from}C{BoxWidth + 160} {from} {StoresAt - 160} {y} {StoresAt} {y}\"><title>{Encode($"{use.Service} {use.Access} {use.Path}")}</title></path>\n");
            }
        }

        foreach (var service in data.Services)
        {
            WriteBox(body, "service", 1, middle[service.Name], service.Name, service.User is null ? "user not known" : "as " + service.User);
        }

        for (var number = 0; number < data.Stores.Count; number++)
        {
            var store = data.Stores[number];
            WriteBox(body, store.Kind.Split(' ')[^1], StoresAt, Middle(number, data.Stores.Count, height), store.Name, store.Description);
        }

        body.Append("</svg>\n");
    }

    private static void WriteBox(StringBuilder body, string kind, int x, int middle, string name, string description) =>
        body.Append(CultureInfo.InvariantCulture, $"""
            <g class="{kind}"><rect x="{x}" y="{middle - (BoxHeight / 2)}" width="{BoxWidth}" height="{BoxHeight}" rx="8"/><text x="{x + 12}" y="{middle - 4}" class="name">{Encode(Short(name))}</text><text x="{x + 12}" y="{middle + 14}">{Encode(Short(description))}</text></g>

            """);

    private static void WriteTable(StringBuilder body, StoredData data)
    {
        body.Append("<table>\n<tr><th>Storage<th>Owner when new<th>Used by<th>restart<th>down<th>down -v<th>prune --volumes\n");
        foreach (var store in data.Stores)
        {
            body.Append(CultureInfo.InvariantCulture, $"<tr><td><b>{Encode(store.Name)}</b><br>{Encode(store.Description)}<td>{Encode(store.Ownership)}<td>");
            body.Append(store.Uses.Count == 0 ? "nobody" : string.Join("<br>", store.Uses.Select(static use =>
                $"{Encode(use.Service)} <span class=\"{(use.IsDenied ? "lost" : "")}\">{use.Access}</span> <code>{Encode(use.Path)}</code>")));
            foreach (var survives in store.Survival.All)
            {
                body.Append(survives switch { "yes" => "<td class=\"kept\">kept", "no" => "<td class=\"lost\">lost", _ => $"<td>{survives}" });
            }

            body.Append('\n');
        }

        body.Append("</table>\n");
        foreach (var service in data.WithoutMounts)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p><b>{Encode(service.Name)}</b> mounts nothing: what it writes is lost with its container.\n");
        }
    }

    private static int Middle(int number, int count, int height) => (int)((number + 0.5) * height / count);

    private static string Short(string text) => text.Length <= 34 ? text : text[..15] + "…" + text[^18..];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
