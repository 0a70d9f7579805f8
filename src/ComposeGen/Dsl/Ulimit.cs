namespace ComposeGen;

public sealed partial record Ulimit
{
    /// <summary>The same soft and hard limit.</summary>
    /// <param name="limit">The limit; -1 means none.</param>
    public static implicit operator Ulimit(long limit) => new() { Soft = limit, Hard = limit };

    /// <summary>A soft and a hard limit.</summary>
    /// <param name="soft">The limit that applies; -1 means none.</param>
    /// <param name="hard">The limit up to which a process may raise it; -1 means none.</param>
    public static Ulimit Of(long soft, long hard) => new() { Soft = soft, Hard = hard };
}
