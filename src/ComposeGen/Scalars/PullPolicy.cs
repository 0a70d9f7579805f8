using System.ComponentModel;

namespace ComposeGen;

/// <summary>When Compose pulls an image.</summary>
/// <remarks>Compose specification, section "pull_policy".</remarks>
public sealed class PullPolicy : Scalar
{
    private readonly Text _text;

    private PullPolicy(Text text) => _text = text;

    /// <summary>At every start.</summary>
    public static PullPolicy Always => new("always");

    /// <summary>Never: the image must be there.</summary>
    public static PullPolicy Never => new("never");

    /// <summary>If it is not there: the default.</summary>
    public static PullPolicy Missing => new("missing");

    /// <summary>Builds it rather than pulling it.</summary>
    public static PullPolicy Build => new("build");

    /// <summary>If the last pull is more than a day ago.</summary>
    public static PullPolicy Daily => new("daily");

    /// <summary>If the last pull is more than a week ago.</summary>
    public static PullPolicy Weekly => new("weekly");

    /// <summary>If the last pull is longer ago than this.</summary>
    /// <param name="duration">The span of time.</param>
    public static PullPolicy Every(Duration duration) => new(Text.Concat("every_", duration.AsText()));

    /// <summary>The value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator PullPolicy(Variable variable) => new((Text)variable);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write PullPolicy.Always, Missing, Never, Build, Daily, Weekly or Every(…).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator PullPolicy(string notation) => throw new NotSupportedException(notation);

    /// <summary>The notation of the Compose file, for what a variable is only a part of: <c>PullPolicy.FromText($"every_{Env.Default("HOURS", 12)}h")</c>.</summary>
    /// <param name="notation">The notation, with its variables.</param>
    public static PullPolicy FromText(Text notation) => new(notation);

    internal override Text AsText() => _text;
}
