using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>Whatever half-typed code stands there, evaluating it neither throws nor blocks.</summary>
public sealed class HalfTypedCodeTests
{
    [Theory]
    [MemberData(nameof(Snippets.All), MemberType = typeof(Snippets))]
    public void Code_cut_off_anywhere_does_not_throw(string name)
    {
        var files = Snippets.Get(name);
        for (var length = 7; length < files[0].Length; length += 23)
        {
            Definitions.Of([Marked(files[0][..length]), .. files.Skip(1)]).TryInterpret();
        }
    }

    [Theory]
    [MemberData(nameof(Snippets.All), MemberType = typeof(Snippets))]
    public void Code_with_a_piece_missing_does_not_throw(string name)
    {
        var files = Snippets.Get(name);
        for (var start = 11; start + 9 < files[0].Length; start += 31)
        {
            Definitions.Of([Marked(files[0].Remove(start, 9)), .. files.Skip(1)]).TryInterpret();
        }
    }

    /// <summary>A whole file that lost its attribute is no application any more.</summary>
    private static string Marked(string file) =>
        file.Contains("class ", StringComparison.Ordinal) && !file.Contains("[ComposeApp(\"", StringComparison.Ordinal)
            ? "[ComposeApp(\"app\")] public static partial class App { }\n" + file
            : file;
}
