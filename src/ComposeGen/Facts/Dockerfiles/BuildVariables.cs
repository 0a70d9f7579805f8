namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The variables that an instruction sees. A value that is null is not known, which is not the same as not set.</summary>
/// <param name="environment">What <c>ENV</c> has set, which comes before what <c>ARG</c> has.</param>
/// <param name="isComplete">Whether nothing else can be set, such as by a base image that is not known.</param>
internal sealed class BuildVariables(Dictionary<string, string?> environment, bool isComplete)
{
    private readonly Dictionary<string, string?> _arguments = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string?> Environment => environment;

    public bool IsComplete => isComplete;

    public void SetArgument(string name, string? value) => _arguments[name] = value;

    public void SetEnvironment(string name, string? value) => environment[name] = value;

    /// <summary>Finds a variable; false if it certainly is not set.</summary>
    public bool TryFind(string name, out string? value)
    {
        if (environment.TryGetValue(name, out value))
            return true;

        // The base image's environment would win over an argument, and what it holds is not known. It hardly is that of an argument.
        return _arguments.TryGetValue(name, out value) || !isComplete;
    }
}
