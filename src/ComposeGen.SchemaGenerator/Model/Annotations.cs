namespace ComposeGen.SchemaGenerator.Model;

/// <summary>What ComposeGen knows of a thing beyond the specification. It is kept like an attribute and never written.</summary>
internal static class Annotations
{
    private static readonly PropertyModel[] None = [];

    private static readonly Dictionary<string, PropertyModel[]> ByNode = new()
    {
        ["Volume"] =
        [
            new("owner", "Owner", "UserId", "Annotation",
                "Who owns the volume. A fresh volume belongs to root unless the image seeds it; with an owner, a one-off service sets it before any service that mounts the volume starts."),
            new("protected", "Protected", "Value<bool>", "Annotation",
                "Keeps the data out of reach of `docker compose down -v`: the volume is external, has a fixed name, and is created once by the script or by `dotnet composegen up`."),
        ],
        ["Service"] =
        [
            new("project", "Project", "ProjectImage", "Annotation",
                "The .NET project whose container image this service runs."),
        ],
        ["ComposeFile"] =
        [
            new("owner_image", "OwnerImage", "Text", "Annotation",
                "The image of the one-off services that set the owner of a volume; it needs sh, stat and chown."),
        ],
    };

    public static IEnumerable<PropertyModel> Of(string node) => ByNode.TryGetValue(node, out var found) ? found : None;
}
