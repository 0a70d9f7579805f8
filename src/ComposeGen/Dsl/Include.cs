namespace ComposeGen;

public sealed partial record Include
{
    /// <summary>Includes another Compose file.</summary>
    /// <param name="path">The path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static implicit operator Include(string path) => new() { Path = path };
}
