namespace ComposeGen;

public sealed partial record ConfigReference
{
    /// <summary>Lists a config at its default path, <c>/</c> and its name.</summary>
    /// <param name="config">The config.</param>
    public static implicit operator ConfigReference(Config config) => new() { Source = FieldOrder.Require(config, "This config is not initialised yet") };

    /// <summary>Sets who owns the file in the container; only for configs with content or from the environment.</summary>
    /// <param name="uid">The user's number.</param>
    /// <param name="gid">The group's number.</param>
    public ConfigReference OwnedBy(int uid, int gid) => this with { Uid = uid, Gid = gid };

    /// <summary>Sets the permissions of the file in the container; only for configs with content or from the environment.</summary>
    /// <param name="mode">Octal digits, such as <c>"0440"</c>.</param>
    public ConfigReference WithMode(UnixMode mode) => this with { Mode = mode };
}
