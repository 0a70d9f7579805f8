using Spectre.Console;

namespace ComposeGen.Tool.Storage;

/// <summary>The storage as a table, for a terminal.</summary>
internal static class StorageTable
{
    private const int WidthOfText = 200;

    public static void Write(Terminal terminal, StoragePicture picture)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsStyled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.IsStyled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        if (!terminal.IsStyled)
        {
            console.Profile.Width = WidthOfText;
            console.Profile.Capabilities.Unicode = true;
        }

        console.MarkupLine($"[bold]{Markup.Escape(picture.Title)}[/]");
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumns("storage", "owner when new", "used by", "restart", "down", "down -v", "prune --volumes");
        foreach (var store in picture.Data.Stores)
        {
            table.AddRow([
                $"[bold]{Markup.Escape(store.Name)}[/]\n{Markup.Escape(store.Description)}",
                Markup.Escape(store.Ownership),
                store.Uses.Count == 0 ? "nobody" : string.Join('\n', store.Uses.Select(use => Describe(use, picture.Data))),
                .. store.Survival.All.Select(static survives => survives == "no" ? "[red]lost[/]" : survives == "yes" ? "[green]kept[/]" : $"[yellow]{survives}[/]"),
            ]);
        }

        console.Write(table);
        foreach (var service in picture.Data.WithoutMounts)
        {
            console.MarkupLine($"{Markup.Escape(service.Name)} mounts nothing: what it writes is lost with its container.");
        }
    }

    private static string Describe(StoreUse use, StoredData data)
    {
        var user = data.Services.FirstOrDefault(service => service.Name == use.Service)?.User ?? "?";
        var access = use.IsDenied ? $"[red]{use.Access}[/]" : use.Access;
        return $"{Markup.Escape(use.Service)} ({Markup.Escape(user)}) {access} {Markup.Escape(use.Path)}";
    }
}
