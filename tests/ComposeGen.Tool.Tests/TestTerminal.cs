namespace ComposeGen.Tool.Tests;

/// <summary>A terminal in a directory of its own that remembers what was written.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public TestTerminal(bool isStyled = false)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("composegen-").FullName;
        Terminal = new Terminal(_out, _error, Directory, isStyled);
    }

    public string Directory { get; }

    public Terminal Terminal { get; }

    /// <summary>What the command reads from standard input.</summary>
    public string Input { get; set; } = "";

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, Terminal with { In = new StringReader(Input) });

    public string Write(string path, string text = "")
    {
        var full = Path.Combine(Directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
