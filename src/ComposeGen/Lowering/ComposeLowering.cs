namespace ComposeGen.Lowering;

/// <summary>
/// Turns what the user said into what Compose understands: owners of volumes become one-off services, protected
/// volumes become external ones. The application that was given stays as it is.
/// </summary>
internal static class ComposeLowering
{
    /// <summary>The image of one-off services where the application names none; it has sh, stat and chown.</summary>
    public const string DefaultOwnerImage = "busybox:1.37";

    public static ComposeFile Lower(ComposeFile file)
    {
        var lowered = CopyOf(file);
        OwnerServices.Add(lowered);
        ProtectedVolumes.MakeExternal(lowered);
        ExplicitDefaults.Set(lowered);
        return lowered;
    }

    /// <summary>A copy whose declared things can be changed.</summary>
    public static ComposeFile CopyOf(ComposeFile file)
    {
        var copy = (ComposeFile)file.Copy();
        copy.Services = CopyAll(file.Services);
        copy.Networks = CopyAll(file.Networks);
        copy.Volumes = CopyAll(file.Volumes);
        copy.Secrets = CopyAll(file.Secrets);
        copy.Configs = CopyAll(file.Configs);
        return copy;
    }

    private static ComposeList<T> CopyAll<T>(ComposeList<T> nodes)
        where T : NamedNode
    {
        var copies = new ComposeList<T>();
        foreach (var node in nodes)
        {
            var copy = (T)node.Copy();
            copy.Key = node.Key;
            copies.Add(copy);
        }

        return copies;
    }
}
