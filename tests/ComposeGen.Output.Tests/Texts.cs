using CsCheck;

namespace ComposeGen.Output.Tests;

/// <summary>Random texts in which what is special to YAML and to Compose is frequent.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", "- ", "#", " #", "'", "\"", "\\", "$", "$$", "${A}", "${A:-b}", "{", "}", "[", "]", ",", "&", "*", "!",
        "|", ">", "%", "@", "`", "~", "=", "<<", "---", "...", "\u0085", "\u2028", "\uFEFF", "\u0001", "\u007F", "\u00A0", "é", "日本", "😀", "0", "1e3", "0x1F", "no", "null",
    ];

    public static Gen<string> Any { get; } = Gen.Frequency(
        (4, Gen.Frequency((2, Gen.OneOf(Pieces)), (1, Gen.Char[' ', '~'].Array[1, 6].Select(static chars => new string(chars)))).Array[0, 8].Select(string.Concat)),
        (1, Gen.OneOf(YamlTextTests.Traps)));

    /// <summary>Keys that every attribute with free keys accepts.</summary>
    public static Gen<string> Key { get; } = Gen.Select(Gen.Char['A', 'Z'], Gen.Char['a', 'z'].Array[0, 8], static (first, rest) => first + new string(rest));
}
