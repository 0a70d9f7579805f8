using System.Globalization;

namespace ComposeGen.Output.Stack;

/// <summary>The size of a tmpfs in the notation of mount(8).</summary>
internal static class TmpfsSize
{
    /// <summary>In bytes; null where it says none, or a share of the memory, which is the default's own notation.</summary>
    public static long? Bytes(string? size)
    {
        if (string.IsNullOrEmpty(size))
        {
            return null;
        }

        var shift = char.ToLowerInvariant(size[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 };
        return long.TryParse(shift > 0 ? size[..^1] : size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number << shift : null;
    }
}
