var app = WebApplication.CreateBuilder(args).Build();
var uploads = app.Configuration["Uploads"] ?? "uploads";

app.MapGet("/health", () => "healthy");
app.MapPut("/files/{name}", async (string name, Stream content) =>
{
    await using var file = File.Create(Path.Combine(uploads, Path.GetFileName(name)));
    await content.CopyToAsync(file);
});
app.MapGet("/files/{name}", (string name) => Results.File(Path.GetFullPath(Path.Combine(uploads, Path.GetFileName(name)))));

app.Run();
