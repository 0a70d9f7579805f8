namespace ComposeGen.Rules.Storage;

/// <summary>A service that mounts a volume.</summary>
/// <param name="Service">The service.</param>
/// <param name="Mount">The mount.</param>
/// <param name="Path">The path in the container, normalised.</param>
internal sealed record VolumeUse(Service Service, Mount Mount, string Path)
{
    /// <summary>Whether the service can write to the volume, as far as the mount is concerned.</summary>
    public bool IsWritable => Mount.ReadOnly is null or { Literal: false };

    /// <summary>Whether the mount shows the whole volume, filled and owned as the engine does it.</summary>
    public bool IsPlain => Mount.Volume is not { } options || (options.Subpath is null && options.Nocopy is not { Literal: not false });
}
