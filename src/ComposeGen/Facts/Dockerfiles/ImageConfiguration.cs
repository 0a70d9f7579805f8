namespace ComposeGen.Facts.Dockerfiles;

/// <summary>
/// What an image is configured with once a stage of a Dockerfile is built: what its instructions say, and those of the stages it is
/// built on. What the image below all of them says is not in it.
/// </summary>
internal sealed class ImageConfiguration
{
    private static readonly string[] DefaultShell = ["/bin/sh", "-c"];

    private readonly List<Declared<string>> _volumes = [];
    private readonly List<Declared<ImagePort>> _ports = [];
    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal);

    public ImageConfiguration(string? baseImage) => BaseImage = baseImage;

    /// <summary>Of a stage that is built on another.</summary>
    public ImageConfiguration(ImageConfiguration parent)
    {
        BaseImage = parent.BaseImage;
        _volumes.AddRange(parent._volumes);
        _ports.AddRange(parent._ports);
        foreach (var variable in parent._environment)
            _environment.Add(variable.Key, variable.Value);
        HasUnknownVolumes = parent.HasUnknownVolumes;
        HasUnknownPorts = parent.HasUnknownPorts;
        User = parent.User;
        WorkingDirectory = parent.WorkingDirectory;
        Entrypoint = parent.Entrypoint;
        Command = parent.Command;
        ChangesEntrypoint = parent.ChangesEntrypoint;
        ChangesCommand = parent.ChangesCommand;
        Healthcheck = parent.Healthcheck;
        Shell = parent.Shell;
        OnBuild = parent.OnBuild;
        Files = new ImageFiles(parent.Files);
        Users = new ImageUsers(parent.Users);
        IsAltered = parent.IsAltered;
        Application = parent.Application;
    }

    /// <summary>The image below all stages; null if it is not known, <c>scratch</c> for none.</summary>
    public string? BaseImage { get; }

    public bool IsFromScratch => BaseImage == "scratch";

    public IReadOnlyList<Declared<string>> Volumes => _volumes;

    /// <summary>Whether one of the paths could not be told.</summary>
    public bool HasUnknownVolumes { get; private set; }

    public IReadOnlyList<Declared<ImagePort>> Ports => _ports;

    public bool HasUnknownPorts { get; private set; }

    /// <summary>What <c>USER</c> says last, null inside where it cannot be told; null without any.</summary>
    public Declared<string?>? User { get; set; }

    /// <summary>The directory, absolute, null inside where it cannot be told; null without any <c>WORKDIR</c>.</summary>
    public Declared<string?>? WorkingDirectory { get; set; }

    /// <summary>The words of the last <c>ENTRYPOINT</c>; null without any.</summary>
    public IReadOnlyList<string>? Entrypoint { get; private set; }

    /// <summary>The words of the last <c>CMD</c>; null without any, or where an <c>ENTRYPOINT</c> after it did away with it.</summary>
    public IReadOnlyList<string>? Command { get; private set; }

    public bool ChangesEntrypoint { get; private set; }

    public bool ChangesCommand { get; private set; }

    public Declared<DockerfileHealthcheck>? Healthcheck { get; set; }

    /// <summary>The shell of the shell form.</summary>
    public IReadOnlyList<string> Shell { get; set; } = DefaultShell;

    /// <summary>Instructions for whoever builds upon this image.</summary>
    public IReadOnlyList<string> OnBuild { get; set; } = [];

    /// <summary>What <c>ENV</c> sets; null inside where a value cannot be told.</summary>
    public Dictionary<string, string?> Environment => _environment;

    public ImageFiles Files { get; } = new();

    public ImageUsers Users { get; } = new();

    /// <summary>Where all of the build context, or what another stage has made, was copied to last; null where nothing was.</summary>
    public Declared<string>? Application { get; set; }

    /// <summary>Whether anything was copied, added or run.</summary>
    public bool IsAltered { get; set; }

    public void AddVolume(string? path, int line)
    {
        if (path is null)
            HasUnknownVolumes = true;
        else if (!_volumes.Exists(volume => volume.Value == path))
            _volumes.Add(new Declared<string>(path, line));
    }

    public void AddPort(ImagePort? port, int line)
    {
        if (port is null)
            HasUnknownPorts = true;
        else if (!_ports.Exists(known => known.Value == port))
            _ports.Add(new Declared<ImagePort>(port, line));
    }

    public void SetCommand(IReadOnlyList<string> words)
    {
        Command = words;
        ChangesCommand = true;
    }

    /// <param name="words">The words.</param>
    /// <param name="keepsCommand">Whether the stage itself has said what the command is.</param>
    public void SetEntrypoint(IReadOnlyList<string> words, bool keepsCommand)
    {
        Entrypoint = words;
        ChangesEntrypoint = true;
        if (!keepsCommand)
        {
            Command = null;
            ChangesCommand = true;
        }
    }
}
