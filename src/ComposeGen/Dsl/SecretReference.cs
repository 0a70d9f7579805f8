namespace ComposeGen;

public sealed partial record SecretReference
{
    /// <summary>Lists a secret at its default path.</summary>
    /// <param name="secret">The secret.</param>
    public static implicit operator SecretReference(Secret secret) => new() { Source = FieldOrder.Require(secret, "This secret is not initialised yet") };

    /// <summary>Sets who owns the file in the container; only for secrets from the environment.</summary>
    /// <param name="uid">The user's number.</param>
    /// <param name="gid">The group's number.</param>
    public SecretReference OwnedBy(int uid, int gid) => this with { Uid = uid, Gid = gid };

    /// <summary>Sets the permissions of the file in the container; only for secrets from the environment.</summary>
    /// <param name="mode">Octal digits, such as <c>"0400"</c>.</param>
    public SecretReference WithMode(UnixMode mode) => this with { Mode = mode };
}
