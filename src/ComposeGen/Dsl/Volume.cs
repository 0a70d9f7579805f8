namespace ComposeGen;

public sealed partial record Volume
{
    /// <summary>Mounts this volume.</summary>
    /// <param name="target">The absolute path in the container.</param>
    public Mount At(Text target) => new() { Type = MountType.Volume, Source = this, Target = target };

    /// <summary>
    /// A volume without a name, made new for each container: it cannot be found again once the container is gone.
    /// Only for containers that run once.
    /// </summary>
    /// <param name="target">The absolute path in the container.</param>
    public static Mount Anonymous(Text target) => new() { Type = MountType.Volume, Target = target };

    /// <summary>A volume that exists already and that Compose neither creates nor removes.</summary>
    /// <param name="name">Its name in the engine.</param>
    public static Volume FromExternal(Text name) => new() { Name = name, External = true };
}
