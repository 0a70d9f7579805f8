namespace ComposeGen;

/// <summary>Reads the build's property <c>ComposeGenTargets</c>.</summary>
internal static class OutputTargetNames
{
    /// <summary>The targets of a list of names, separated by <c>;</c> or <c>,</c>; none is Compose alone.</summary>
    /// <param name="names">The list.</param>
    /// <param name="unknown">The first name that is no target, or null.</param>
    public static OutputTargets Parse(string? names, out string? unknown)
    {
        unknown = null;
        var targets = default(OutputTargets);
        foreach (var name in (names ?? "").Split(';', ','))
        {
            switch (name.Trim().ToLowerInvariant())
            {
                case "":
                    break;
                case "compose":
                    targets |= OutputTargets.Compose;
                    break;
                case "stack":
                    targets |= OutputTargets.Stack;
                    break;
                default:
                    unknown ??= name.Trim();
                    break;
            }
        }

        return targets == default ? OutputTargets.Compose : targets;
    }
}
