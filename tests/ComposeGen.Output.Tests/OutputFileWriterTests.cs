using ComposeGen.Output.Files;

namespace ComposeGen.Output.Tests;

public sealed class OutputFileWriterTests : IDisposable
{
    private static readonly string Header = OutputHeader.Comment(new OutputOptions { Source = "Shop" });

    private readonly string _directory = Directory.CreateTempSubdirectory("composegen-").FullName;

    [Fact]
    public void Files_are_written_once()
    {
        OutputFile[] files = [new("compose.yaml", Header + "name: é\n"), new("sub/docker-run.sh", "#!/bin/sh\n" + Header)];

        Assert.Equal([WriteOutcome.Written, WriteOutcome.Written], Outcomes(files));
        var time = File.GetLastWriteTimeUtc(Full("compose.yaml"));
        Assert.Equal([WriteOutcome.Unchanged, WriteOutcome.Unchanged], Outcomes(files));

        Assert.Equal(time, File.GetLastWriteTimeUtc(Full("compose.yaml")));
        Assert.Equal((byte)'#', File.ReadAllBytes(Full("compose.yaml"))[0]);
        Assert.Equal(files[0].Text, File.ReadAllText(Full("compose.yaml")));
        AssertNothingElse("compose.yaml", "sub/docker-run.sh");
    }

    [Fact]
    public void Only_what_differs_is_written()
    {
        OutputFileWriter.Write(_directory, [new("a", Header), new("b", Header)]);

        Assert.Equal([WriteOutcome.Unchanged, WriteOutcome.Written], Outcomes(new("a", Header), new("b", Header + "new\n")));
    }

    [Fact]
    public void A_file_without_the_header_is_left_alone_and_nothing_is_written()
    {
        File.WriteAllText(Full("b"), "mine\n");

        var problem = Assert.Throws<ComposeException>(() => OutputFileWriter.Write(_directory, [new("a", Header), new("b", Header)]));

        Assert.Equal("CG9001", problem.Code);
        Assert.Contains(Full("b"), problem.Message, StringComparison.Ordinal);
        Assert.Contains("move or delete", problem.Message, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(Full("b")));
        AssertNothingElse("b");
    }

    [Fact]
    public void An_empty_file_is_nobodys()
    {
        File.WriteAllText(Full("a"), "");

        Assert.Equal([WriteOutcome.Written], Outcomes(new OutputFile("a", Header)));
    }

    [Fact]
    public void A_directory_in_the_way_is_one_sentence()
    {
        Directory.CreateDirectory(Full("b"));

        var problem = Assert.Throws<ComposeException>(() => OutputFileWriter.Write(_directory, [new("a", Header), new("b", Header)]));

        Assert.Equal("CG9002", problem.Code);
        Assert.Contains(Full("b"), problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Full("a")));
    }

    [Fact]
    public void A_file_where_a_directory_should_be_is_one_sentence()
    {
        File.WriteAllText(Full("sub"), "");

        var problem = Assert.Throws<ComposeException>(() => OutputFileWriter.Write(_directory, [new("a", Header), new("sub/b", Header)]));

        Assert.Equal("CG9002", problem.Code);
        AssertNothingElse("sub");
    }

    [Fact]
    public void A_directory_without_write_permission_is_one_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a directory that not even root can write to.");

        var problem = Assert.Throws<ComposeException>(() => OutputFileWriter.Write("/proc", [new("compose.yaml", Header)]));

        Assert.Equal("CG9002", problem.Code);
        Assert.StartsWith("'/proc/compose.yaml' cannot be written (", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_can_be_run_and_keep_their_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There is no executable bit.");
            return;
        }

        OutputFileWriter.Write(_directory, [new("up.sh", "#!/bin/sh\n" + Header), new("compose.yaml", Header)]);
        Assert.True(File.GetUnixFileMode(Full("up.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.False(File.GetUnixFileMode(Full("compose.yaml")).HasFlag(UnixFileMode.UserExecute));

        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(Full("up.sh"), own);
        OutputFileWriter.Write(_directory, [new("up.sh", "#!/bin/sh\n" + Header + "new\n")]);
        Assert.Equal(own, File.GetUnixFileMode(Full("up.sh")));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege.");
        File.WriteAllText(Full("real"), Header);
        File.CreateSymbolicLink(Full("link"), "real");

        OutputFileWriter.Write(_directory, [new("link", Header + "new\n")]);

        Assert.NotNull(new FileInfo(Full("link")).LinkTarget);
        Assert.EndsWith("new\n", File.ReadAllText(Full("real")), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_writes_nothing()
    {
        File.WriteAllText(Full("same"), Header.Replace("\n", "\r\n"));
        File.WriteAllText(Full("stale"), Header + "old\n");
        File.WriteAllText(Full("foreign"), "mine\n");

        var comparisons = OutputFileWriter.Compare(_directory, [new("same", Header), new("stale", Header), new("foreign", Header), new("missing", Header)]);

        Assert.Equal([FileState.UpToDate, FileState.Stale, FileState.Foreign, FileState.Missing], comparisons.Select(static c => c.State));
        Assert.Equal((Header + "old\n", Header), (comparisons[1].OldText, comparisons[1].NewText));
        AssertNothingElse("foreign", "same", "stale");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private WriteOutcome[] Outcomes(params OutputFile[] files) => [.. OutputFileWriter.Write(_directory, files).Select(static file => file.Outcome)];

    private string Full(string path) => Path.Combine(_directory, path);

    private void AssertNothingElse(params string[] files) => Assert.Equal(
        files,
        Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_directory, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
}
