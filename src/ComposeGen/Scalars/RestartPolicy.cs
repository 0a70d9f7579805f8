using System.ComponentModel;

namespace ComposeGen;

/// <summary>What the engine does when a container stops.</summary>
/// <remarks>Compose specification, section "restart".</remarks>
public sealed class RestartPolicy : Scalar
{
    private readonly Text _text;

    private RestartPolicy(Text text) => _text = text;

    /// <summary>Never restarts it: the default, and right for one-off containers.</summary>
    public static RestartPolicy No => new("no");

    /// <summary>Restarts it until it is removed.</summary>
    public static RestartPolicy Always => new("always");

    /// <summary>Restarts it unless it was stopped by hand.</summary>
    public static RestartPolicy UnlessStopped => new("unless-stopped");

    /// <summary>Restarts it if its exit code is not 0.</summary>
    public static RestartPolicy OnFailure => new("on-failure");

    /// <summary>Restarts it if its exit code is not 0, a limited number of times.</summary>
    /// <param name="retries">How many times, from 1.</param>
    /// <exception cref="ComposeException">Less than 1.</exception>
    public static RestartPolicy OnFailureAtMost(int retries) => retries >= 1
        ? new RestartPolicy($"on-failure:{retries}")
        : throw new ComposeException("CG0010", $"{retries} is not a number of retries; use 1 or more");

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator RestartPolicy(Variable variable) => new((Text)variable);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write RestartPolicy.Always, UnlessStopped, OnFailure or No.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator RestartPolicy(string notation) => throw new NotSupportedException(notation);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>RestartPolicy.FromText($"on-failure:{Env.Default("RETRIES", 3)}")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static RestartPolicy FromText(Text notation) => new(notation);

    internal override Text AsText() => _text;
}
