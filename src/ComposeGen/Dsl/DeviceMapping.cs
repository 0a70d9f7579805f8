using System.ComponentModel;

namespace ComposeGen;

public sealed partial record DeviceMapping
{
    /// <summary>Gives the container a device of the host.</summary>
    /// <param name="source">The device on the host, such as <c>/dev/ttyUSB0</c>.</param>
    /// <param name="target">The device in the container; by default the same path.</param>
    /// <param name="permissions">Of <c>r</c> (read), <c>w</c> (write) and <c>m</c> (make); by default all.</param>
    public static DeviceMapping From(Text source, Text? target = null, Text? permissions = null) =>
        new() { Source = source, Target = target ?? source, Permissions = permissions ?? "rwm" };

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write DeviceMapping.From(\"/dev/ttyUSB0\").", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator DeviceMapping(string notation) => throw new NotSupportedException(notation);
}
