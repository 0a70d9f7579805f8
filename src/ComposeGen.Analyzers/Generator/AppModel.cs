namespace ComposeGen.Analyzers.Generator;

/// <summary>What the generator needs to know of an application's class.</summary>
internal sealed record AppModel(string? Namespace, string Class, string File, string Name, string? OwnerImage, string? OutputDirectory, EquatableArray<string> Members, EquatableArray<OverlayModel> Overlays)
{
    public string HintName => (Namespace is null ? "" : Namespace + ".") + Class + ".ComposeApp.g.cs";
}
