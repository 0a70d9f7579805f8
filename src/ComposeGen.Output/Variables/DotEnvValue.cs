namespace ComposeGen.Output.Variables;

/// <summary>Values in the notation of <c>.env</c> files, as Compose reads them.</summary>
/// <remarks>Docker documentation, "Set, use, and manage variables in a Compose file with interpolation", section ".env file syntax".</remarks>
internal static class DotEnvValue
{
    public static string Quote(Text value) =>
        value.Literal is not { } literal ? Double(value.Template)
        : IsPlain(literal) ? literal
        : literal.IndexOfAny(['\'', '\\']) < 0 ? "'" + literal + "'"
        : Double(value.Template);

    /// <summary>Variables and doubled dollar signs mean in double quotes what they mean in a Compose file.</summary>
    private static string Double(string template) => "\"" + template.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or '/' or ':' or '@' or '%' or '+' or ','))
            {
                return false;
            }
        }

        return true;
    }
}
