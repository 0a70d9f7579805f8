namespace ComposeGen.Testing;

/// <summary>What an engine shows of a mistake, and does not show of the definition without it.</summary>
/// <param name="Kind">How it is looked for.</param>
/// <param name="Service">The service that suffers.</param>
/// <param name="Subject">The directory whose files are not those they should be, or the command that fails.</param>
/// <param name="Message">What is said where it fails.</param>
internal sealed record Symptom(SymptomKind Kind, string Service, string Subject, string Message)
{
    /// <summary>What was written to a directory is not there after <c>down</c> and <c>up</c>.</summary>
    public static Symptom Loses(string service, string directory) => new(SymptomKind.Loses, service, directory, "");

    /// <summary>A command fails that the service runs as its own user.</summary>
    public static Symptom Fails(string service, string command, string message = "") => new(SymptomKind.Fails, service, command, message);

    /// <summary>The container ends by itself, and its log says why.</summary>
    public static Symptom Exits(string service, string message) => new(SymptomKind.Exits, service, "", message);

    /// <summary>What an image has in a directory is not there when a newer image has been built.</summary>
    public static Symptom Keeps(string service, string directory) => new(SymptomKind.Keeps, service, directory, "");

    /// <summary><c>docker compose up</c> fails.</summary>
    public static Symptom Refused(string message) => new(SymptomKind.Refused, "", "", message);
}
