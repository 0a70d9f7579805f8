using CsCheck;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Whatever text stands in a definition, docker receives that text, and nothing of it runs.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class RandomHostileTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.Int[0, HostileApp.Values.Length - 1].Select(static i => HostileApp.Values[i]),
        Texts.Any.Where(static text => !text.Contains('\0') && !HasLoneSurrogate(text)),
        Gen.Int[0, HostileApp.Values.Length - 1].Array[2, 4].Select(static parts => string.Concat(parts.Select(static i => HostileApp.Values[i]))));

    [Fact]
    public void Docker_receives_what_was_written_in_every_place() => Hostile.Array[24].Sample(
        static texts =>
        {
            using var app = new RecordedApp(HostileEverywhere.Create(texts));
            var expected = app.Up("dash");
            HostileEverywhere.AssertReceived(expected, texts);
            Assert.Equal(expected, app.Up("bash"));
            Assert.Equal(expected, app.Up("busybox sh"));
            Assert.Equal(WithoutCopies(expected), WithoutCopies(PowerShellHost.Up(app, app.Environment)));
            Assert.Empty(Directory.GetFiles(app.Directory, "pwned", SearchOption.AllDirectories));
            Assert.False(File.Exists("/pwned"));
        },
        iter: 12, threads: 1);

    /// <summary>A line that is printed is the command: a shell that reads it gives docker the same words.</summary>
    [Fact]
    public void The_lines_of_a_dry_run_are_the_commands() => Hostile.Array[24].Sample(
        static texts =>
        {
            using var app = new RecordedApp(HostileEverywhere.Create(texts));
            var expected = WithoutCopies(app.Up("dash"));
            foreach (var shell in new[] { "dash", "bash", "busybox sh" })
            {
                var printed = app.Output(shell, "up", "--dry-run");
                File.WriteAllText(app.Path("typed.sh"), printed);
                Assert.Equal(expected, WithoutCopies(app.Run(shell, app.Path("typed.sh"))));
            }
        },
        iter: 4, threads: 1);

    private static List<string[]> WithoutCopies(List<string[]> commands) => [.. commands.Where(static command => command[0] != "cp")];

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(static rune => rune.Value == 0xFFFD);
}
