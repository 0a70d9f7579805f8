using CsCheck;

namespace ComposeGen.Output.Tests;

/// <summary>Random texts in which what is special to YAML and to Compose is frequent.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", ":", ": ", "- ", "#", " #", "'", "\"", "\\", "$", "$$", "${A}", "${A:-b}", "{", "}", "[", "]", ",", "&", "*", "!",
        "|", ">", "%", "@", "`", "~", "=", "<<", "---", "...", "\u0085", "\u2028", "\u2029", "\uFEFF", "\u0001", "\u001B", "\u007F", "\u009F", "\u00A0", "\uFFFE", "\uFFFF",
        "é", "e\u0301", "日本", "😀", "\U0010FFFF", "0", "1e3", "0x1F", "no", "null", "\n  ", "\n\t", "\n#", "\n---\n", "\n- a: ",
    ];

    /// <summary>Any character that can be written, one by one.</summary>
    private static readonly Gen<string> Character = Gen.Frequency(
        (3, Gen.Char[' ', '~'].Select(static c => c.ToString())),
        (1, Gen.Int[1, 0x10FFFF].Where(static value => value is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> Mixed = Gen.Frequency((2, Gen.OneOf(Pieces)), (1, Character.Array[1, 6].Select(string.Concat))).Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> Long = Gen.Select(Mixed, Gen.Int[20, 300], static (text, times) => string.Concat(Enumerable.Repeat(text + " ", times)));

    /// <summary>Scripts and files: several lines, indented, with empty ones among them.</summary>
    private static readonly Gen<string> Lines = Gen.Select(Gen.Int[0, 4], Gen.Char['!', '~'].Array[0, 5], static (indent, chars) => new string(' ', indent) + new string(chars))
        .Array[2, 6].Select(static lines => string.Join('\n', lines));

    public static Gen<string> Any { get; } = Gen.Frequency((8, Mixed), (3, Lines), (3, Gen.OneOf(YamlTextTests.Traps)), (1, Long));

    /// <summary>Any text but the empty one, which Compose does not take as a key.</summary>
    public static Gen<string> AnyKey { get; } = Any.Where(static text => text.Length > 0);

    /// <summary>Keys that every attribute with free keys accepts.</summary>
    public static Gen<string> Key { get; } = Gen.Select(Gen.Char['A', 'Z'], Gen.Char['a', 'z'].Array[0, 8], static (first, rest) => first + new string(rest));

    /// <summary>Names of services, volumes and so on, among them those that YAML reads as something else.</summary>
    public static Gen<string> Name { get; } = Gen.OneOf(
        Gen.OneOf("yes", "no", "null", "1e3", "0x1F", "007", "1.10", "2024-01-02", "-", "--", "---", ".inf", "_", "y"),
        Gen.Char["abcXYZ019._-"].Array[1, 6].Select(static chars => new string(chars)));
}
