var app = WebApplication.CreateBuilder(args).Build();
var data = app.Configuration["DATA_PATH"] ?? "data";

app.MapPost("/notes", async (HttpRequest request) =>
{
    await using var file = new FileStream(Path.Combine(data, "notes.txt"), FileMode.Append);
    await request.Body.CopyToAsync(file);
});
app.MapGet("/notes", () => Results.File(Path.GetFullPath(Path.Combine(data, "notes.txt")), "text/plain"));

app.Run();
