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
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
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
