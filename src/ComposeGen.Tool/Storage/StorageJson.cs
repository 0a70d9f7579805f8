using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComposeGen.Tool.Storage;

/// <summary>The storage as JSON, with all that the other forms say.</summary>
internal static class StorageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(IReadOnlyList<StoragePicture> pictures) => JsonSerializer.Serialize(pictures.Select(static picture => new
    {
        picture.Application,
        picture.Overlay,
        picture.Data.Stores,
        picture.Data.Services,
        WithoutMounts = picture.Data.WithoutMounts.Select(static service => service.Name),
    }), Options).ReplaceLineEndings("\n") + "\n";
}
