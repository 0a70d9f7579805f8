using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ComposeGen.Tool;

/// <summary>Programs that the tool runs. When the user stops the tool, they are stopped with all they have started.</summary>
internal static class ChildProcess
{
    /// <summary>ENOENT, and ERROR_FILE_NOT_FOUND.</summary>
    private const int NotFound = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a program that has the terminal for itself.</summary>
    public static Task<int> RunAsync(string program, IEnumerable<string> arguments, string directory, CancellationToken cancellation) =>
        RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory }, null, null, null, cancellation);

    /// <summary>Runs a program and hands over each line that it writes.</summary>
    public static Task<int> RunAsync(
        string program, IEnumerable<string> arguments, string directory, string input, Action<string> output, Action<string> error, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        return RunAsync(start, input, output, error, cancellation);
    }

    private static async Task<int> RunAsync(
        ProcessStartInfo start, string? input, Action<string>? output, Action<string>? error, CancellationToken cancellation)
    {
        using var process = Start(start);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var reading = Task.WhenAll(
            output is null ? Task.CompletedTask : ReadAsync(process.StandardOutput, output),
            error is null ? Task.CompletedTask : ReadAsync(process.StandardError, error));
        if (input is not null)
        {
            await WriteAsync(process.StandardInput, input).ConfigureAwait(false);
        }

        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new ToolException(Explain(problem, start), ExitCode.Errors);
        }
    }

    /// <summary>The system says the same of a missing program and of a missing directory.</summary>
    private static string Explain(Win32Exception problem, ProcessStartInfo start) => problem.NativeErrorCode switch
    {
        _ when !Directory.Exists(start.WorkingDirectory) => $"'{start.FileName}' cannot be run in '{start.WorkingDirectory}', which is not a directory.",
        NotFound => $"'{start.FileName}' was not found; install it or put it on the PATH.",
        _ => $"'{start.FileName}' cannot be run: {new Win32Exception(problem.NativeErrorCode).Message}",
    };

    private static async Task ReadAsync(StreamReader reader, Action<string> use)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            use(line);
        }
    }

    private static async Task WriteAsync(StreamWriter writer, string text)
    {
        try
        {
            await writer.WriteAsync(text).ConfigureAwait(false);
            writer.Close();
        }
        catch (IOException)
        {
            // It did not want to read; its exit code says why.
        }
    }
}
