using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ComposeGen.Engine.Tests;

/// <summary>What is saved comes back as it was, and nothing is lost on the way.</summary>
public sealed class BackupTests
{
    private readonly string _name = ProjectName.New();

    [EngineFact]
    public void A_volume_comes_back_with_contents_owners_modes_links_and_odd_names()
    {
        using var app = new TestApp(App());
        app.Script("up").Succeeded();
        app.Exec("web", """
            cd /data
            mkdir -p empty deep/er && printf 'zero\000byte' >deep/er/binary && chmod 640 deep/er/binary && chown 1000:1001 deep/er/binary
            printf secret >'a "b" $c `d` é' && printf x >"$(printf 'new\nline')" && printf dash >-dash && printf hidden >.hidden
            ln -s deep/er/binary relative; ln -s /etc/passwd absolute; ln -s ../../outside above; ln deep/er/binary hard
            chmod 2775 empty && chown 5:6 empty && chmod 1777 . && chown 999:998 .
            mkfifo pipe; touch -d '2001-02-03 04:05:06' deep/er/binary
            """).Succeeded();
        var before = Listing(app);

        var backup = app.Script("backup", "data", "--stop", "--output", app.Path("out dir")).Succeeded();

        var file = Assert.Single(Directory.GetFiles(app.Path("out dir"), "*.tar.gz"));
        Assert.Equal([file, file + ".sha256"], Directory.GetFileSystemEntries(app.Path("out dir")).Order(StringComparer.Ordinal));
        Assert.Contains(file, backup.Output);
        Assert.Matches(_name + @"_data\.\d{8}T\d{6}Z\.tar\.gz$", file);
        Assert.Contains("OK", Shell.RunIn(app.Path("out dir"), null, "sha256sum", "-c", Path.GetFileName(file) + ".sha256").Succeeded().Output);
        Assert.Equal("600\n", Shell.Run("stat", "-c", "%a", file).Output);
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));

        app.Script("down", "--volumes", "--yes").Succeeded();
        app.Script("restore", file).Succeeded();
        app.Script("up").Succeeded();
        Assert.Equal(before, Listing(app));
        Assert.Contains("deep/er/binary", before);
    }

    [EngineFact]
    public void A_protected_volume_is_saved_and_restored_too_without_losing_its_label()
    {
        using var app = new TestApp(App());
        app.Script("up").Succeeded();
        app.Exec("web", "echo kept >/guarded/row").Succeeded();
        app.Script("down").Succeeded();

        app.Script("backup", "--output", app.Directory).Succeeded();
        Assert.Equal(2, Directory.GetFiles(app.Directory, "*.tar.gz").Length);
        var file = Directory.GetFiles(app.Directory, _name + "_guarded.*.tar.gz").Single();
        Shell.Run("docker", "volume", "rm", _name + "_guarded").Succeeded();
        app.Script("restore", file, "guarded").Succeeded();

        app.Script("up").Succeeded();
        Assert.Equal("kept\n", app.Exec("web", "cat /guarded/row").Succeeded().Output);
        Assert.Equal(_name, Shell.Run("docker", "volume", "inspect", "--format", "{{index .Labels \"composegen.protected\"}}", _name + "_guarded").Output.Trim());
    }

    [EngineFact]
    public void What_is_in_use_is_copied_only_as_asked()
    {
        using var app = new TestApp(App());
        app.Script("up").Succeeded();
        var started = app.Inspect("web", "{{.State.StartedAt}}");

        var refused = app.Script("backup", "data", "--output", app.Directory);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"volume {_name}_data is in use by {_name}-web-1; add --stop or --pause", refused.Error);
        Assert.Empty(Directory.GetFiles(app.Directory, "*.tar.gz*"));

        app.Script("backup", "data", "--pause", "--output", app.Path("paused")).Succeeded();
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));
        Assert.Equal(started, app.Inspect("web", "{{.State.StartedAt}}"));
        app.Script("backup", "data", "--live", "--output", app.Path("live")).Succeeded();

        var file = Directory.GetFiles(app.Path("live"), "*.tar.gz").Single();
        refused = app.Script("restore", file, "--replace");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"is in use by {_name}-web-1; add --stop", refused.Error);
        app.Script("restore", file, "--replace", "--stop").Succeeded();
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));
    }

    [EngineFact]
    public void Restore_keeps_what_is_in_the_volume_unless_told_to_replace_it()
    {
        using var app = new TestApp(App());
        app.Script("up").Succeeded();
        app.Exec("web", "echo old >/data/row; echo only >/data/only-old").Succeeded();
        app.Script("backup", "data", "--stop", "--output", app.Directory).Succeeded();
        app.Exec("web", "echo new >/data/row; rm /data/only-old; echo only >/data/only-new").Succeeded();
        app.Script("down").Succeeded();
        var file = Directory.GetFiles(app.Directory, "*.tar.gz").Single();

        var refused = app.Script("restore", file);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("the volume is not empty; --replace", refused.Error);
        Assert.Equal("new\n", InVolume("cat /data/row"));

        // As long as nothing is known to be whole, nothing is removed.
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        refused = app.Script("restore", file, "--replace");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("the file is damaged", refused.Error);
        Assert.Equal("new\n", InVolume("cat /data/row"));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        app.Script("restore", file, "--replace").Succeeded();
        Assert.Equal("old\n", InVolume("cat /data/row"));
        Assert.Equal("only-old\nrow\n", InVolume("ls -A /data"));
    }

    [EngineFact]
    public void Wrong_files_and_volumes_are_named()
    {
        using var app = new TestApp(App());
        File.WriteAllText(app.Path("plain.tar.gz"), "not an archive");
        Assert.Contains("the file nowhere.tar.gz is missing", app.Script("restore", "nowhere.tar.gz").Error);
        Assert.Contains("there is no volume", app.Script("restore", app.Path("plain.tar.gz")).Error);
        Assert.Contains("plain.tar.gz.sha256 beside the file", app.Script("restore", app.Path("plain.tar.gz"), "data").Error);
        File.WriteAllText(app.Path("plain.tar.gz.sha256"), Shell.Run("sha256sum", app.Path("plain.tar.gz")).Output);
        Assert.Contains("is not a tar.gz archive", app.Script("restore", app.Path("plain.tar.gz"), "data").Error);
        Assert.Contains("there is no volume other in the definition", app.Script("backup", "other").Error);
    }

    [EngineTheory]
    [InlineData("TERM", 300)]
    [InlineData("INT", 700)]
    [InlineData("KILL", 500)]
    public void A_backup_that_is_killed_leaves_no_half_file(string signal, int milliseconds)
    {
        using var app = new TestApp(App());
        app.Script("up").Succeeded();
        app.Exec("web", "dd if=/dev/urandom of=/data/big bs=1M count=60").Succeeded();
        app.Script("down").Succeeded();

        var start = new ProcessStartInfo("sh", ["-c", "exec setsid sh \"$1\" backup data --output \"$2\"", "sh", app.Path("docker-run.sh"), app.Path("out")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        Thread.Sleep(milliseconds);
        // As from a terminal: to all of them at once.
        ProcessGroup.Signal(process, signal);
        process.WaitForExit();
        WaitForHelper();

        var files = Directory.Exists(app.Path("out")) ? Directory.GetFiles(app.Path("out")) : [];
        foreach (var file in files.Where(static file => file.EndsWith(".tar.gz", StringComparison.Ordinal)))
        {
            // Whoever kills the script alone does not kill the helper, which then comes to its end.
            Shell.RunIn(app.Path("out"), null, "sha256sum", "-c", file + ".sha256").Succeeded();
        }

        Assert.DoesNotContain(files, file => signal != "KILL" && file.EndsWith(".part", StringComparison.Ordinal));
    }

    private void WaitForHelper()
    {
        for (var i = 0; i < 100 && Shell.Run("docker", "ps", "--quiet", "--filter", "label=composegen.helper=" + _name).Output.Length > 0; i++)
        {
            Thread.Sleep(100);
        }
    }

    private string InVolume(string command) =>
        Shell.Run("docker", "run", "--rm", "-v", _name + "_data:/data", Apps.Image, "sh", "-c", command).Succeeded().Output;

    private static string Listing(TestApp app) => Regex.Replace(app.Exec("web", """
        cd /data; find . | sort | while IFS= read -r f; do stat -c '%n %F %a %u %g %h %s' "$f"; readlink "$f"; [ ! -f "$f" ] || sha256sum <"$f"; done
        stat -c %Y deep/er/binary
        """).Succeeded().Output, @"(?m)^(\. .*|.*directory.*) \d+$", "$1");

    private ComposeFile App()
    {
        var data = new Volume();
        var guarded = new Volume { Protected = true };
        var web = Apps.Sleeper();
        web.Volumes.Add(data.At("/data"));
        web.Volumes.Add(guarded.At("/guarded"));
        return Apps.Of(_name, ("Data", data), ("Guarded", guarded), ("Web", web));
    }
}
