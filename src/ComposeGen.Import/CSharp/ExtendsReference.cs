namespace ComposeGen.Import.CSharp;

/// <summary>A service that extends another of the same file says so by name.</summary>
internal static class ExtendsReference
{
    public static bool Is(Extends? extends, Service other) => extends is { File: null, DeclaredExtensions: null, Service.Literal: { } name } && other.Key == name;
}
