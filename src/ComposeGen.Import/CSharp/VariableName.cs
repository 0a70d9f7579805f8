namespace ComposeGen.Import.CSharp;

/// <summary>Names that an environment variable can have.</summary>
internal static class VariableName
{
    public static bool IsValid(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c));
}
