namespace ComposeGen.Facts;

/// <summary>The numeric ids a process runs under.</summary>
/// <param name="Uid">The user id; null if unknown.</param>
/// <param name="Gid">The group id; null if unknown.</param>
public sealed record ImageUser(int? Uid, int? Gid);
