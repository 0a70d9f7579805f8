using System.Diagnostics;
using System.Text;
using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>An application whose script runs against a stand-in for docker that writes down what it was given.</summary>
internal sealed class RecordedApp : IDisposable
{
    // Inspecting finds nothing but images and, in the project FORMER, containers of another definition, whose volumes
    // number 1, 2 and 3. Every other word is written down, with a zero behind it, one command a file.
    private const string StandIn = """
        #!/bin/sh
        case "$1 $2" in
          "version "*) echo 20.10; exit 0 ;;
          "image inspect") echo sha256:image; exit 0 ;;
          "container inspect")
            case "$FORMER $4 $5" in
              *Health*) echo healthy running 0; exit 0 ;;
              " "*) exit 1 ;;
              *config-hash*-former) exit 1 ;;
              *config-hash*) echo "$FORMER hash" ;;
              *HostConfig*) printf '["%064d:/scratch"] null\n' 2 ;;
              *Mounts}}*-former) printf '%064d %s\n' 1 /data 2 /scratch 3 /gone ;;
              *Mounts}}*) printf '%064d %s\n' 4 /data 5 /scratch ;;
              *anonymous-volumes*) echo ;;
              *) exit 1 ;;
            esac
            exit 0 ;;
          *" inspect") exit 1 ;;
          "ps "*) exit 0 ;;
          "cp -") cat >"$RECORD/archive" ;;
          "wait "*) echo 0 ;;
        esac
        n=$(ls "$RECORD" | wc -l)
        printf '%s\000' "$@" >"$RECORD/$(printf '%05d' "$n")"
        """;

    public RecordedApp(ComposeFile file)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("composegen it's ").FullName;
        System.IO.Directory.CreateDirectory(Path("bin"));
        System.IO.Directory.CreateDirectory(Path("record"));
        file.Complete();
        var lowered = ComposeLowering.Lower(file);
        Shell = ScriptWriter.WriteShell(file, lowered);
        PowerShell = ScriptWriter.WritePowerShell(file, lowered);
        File.WriteAllText(Path("docker-run.sh"), Shell);
        File.WriteAllText(Path("docker-run.ps1"), PowerShell);
        File.WriteAllText(Path("bin/docker"), StandIn);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for docker is a shell script.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path("bin/docker"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Directory { get; }

    public string Shell { get; }

    public string PowerShell { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    /// <summary>Runs <c>up</c> with a shell, and returns every command that docker was given.</summary>
    public List<string[]> Up(string shell) => Run(shell, Path("docker-run.sh"), "up");

    /// <summary>Runs a script with a shell, and returns every command that docker was given.</summary>
    public List<string[]> Run(string shell, params string[] words)
    {
        foreach (var file in System.IO.Directory.GetFiles(Path("record")))
        {
            File.Delete(file);
        }

        var (exitCode, output, error) = Start(shell, words);
        Assert.True(exitCode == 0, $"{shell}: exit code {exitCode}: {output}{error}");
        return [.. System.IO.Directory.GetFiles(Path("record"), "0*").Order(StringComparer.Ordinal)
            .Select(static file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Split('\0')[..^1])];
    }

    /// <summary>What the script prints.</summary>
    public string Output(string shell, params string[] arguments)
    {
        var (exitCode, output, error) = Start(shell, [Path("docker-run.sh"), .. arguments]);
        Assert.True(exitCode == 0, $"{shell}: exit code {exitCode}: {output}{error}");
        return output;
    }

    /// <summary>Runs a script with a shell and the stand-in for docker.</summary>
    public (int ExitCode, string Output, string Error) Start(string shell, params string[] words)
    {
        var command = shell.Split(' ');
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var word in command.Skip(1).Concat(words))
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["RECORD"] = Path("record");
        start.Environment["PATH"] = Path("bin") + ":" + System.Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
