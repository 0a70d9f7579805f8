using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace ComposeGen.Testing;

/// <summary>
/// Compares text with a file beside the test: <c>Class.name.verified.ext</c>. What differs is written to
/// <c>…received.ext</c>; with <c>UPDATE_SNAPSHOTS=1</c> it becomes the verified file, except where <c>CI=true</c>.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string extension, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile) + "." + name);
        MatchFile(actual, $"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    /// <summary>The same with a file that is there for more than the test, such as a page of the documentation.</summary>
    public static void MatchFile(string actual, string verified) => MatchFile(actual, verified, Path.ChangeExtension(verified, ".received" + Path.GetExtension(verified)));

    private static void MatchFile(string actual, string verified, string received)
    {
        var expectedText = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        var actualText = Normalise(actual);
        if (expectedText == actualText)
        {
            File.Delete(received);
            return;
        }

        var update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        if (update && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(verified, actualText);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actualText);
        Assert.Fail($"{Path.GetFileName(verified)} {(expectedText is null ? "is missing" : "differs")}; "
            + (update ? "snapshots are not updated where CI=true." : "accept with UPDATE_SNAPSHOTS=1.")
            + "\n" + Diff(expectedText ?? "", actualText));
    }

    private static string Normalise(string text) => text.Replace("\r\n", "\n");

    private static string Diff(string expected, string actual)
    {
        var diff = new StringBuilder();
        foreach (var line in InlineDiffBuilder.Diff(expected, actual).Lines)
        {
            diff.Append(line.Type switch
            {
                ChangeType.Inserted => "+ ",
                ChangeType.Deleted => "- ",
                _ => "  ",
            }).Append(line.Text).Append('\n');
        }

        return diff.ToString();
    }
}
