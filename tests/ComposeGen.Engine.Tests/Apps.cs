namespace ComposeGen.Engine.Tests;

/// <summary>Makes applications as the source generator does.</summary>
internal static class Apps
{
    public const string Image = "busybox:local";

    public static ComposeFile Of(string name, params (string Field, object Value)[] fields)
    {
        var file = new ComposeFile(name) { OwnerImage = Image };
        foreach (var (field, value) in fields)
        {
            file.AddField(field, value);
        }

        return file;
    }

    /// <summary>A container that runs until it is stopped, at once.</summary>
    public static Service Sleeper() => new(Image)
    {
        Command = Command.Of("sleep", "1000"),
        Init = true,
        StopGracePeriod = 0.Seconds(),
    };
}
