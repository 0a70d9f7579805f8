using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The image that a service builds, as its Dockerfile tells.</summary>
internal sealed class BuiltImage
{
    private readonly ImageConfiguration? _configuration;
    private readonly BaseImage _base;

    private BuiltImage(string path, Dockerfile? dockerfile, DockerfileStage? stage, ImageConfiguration? configuration)
    {
        Path = path;
        Dockerfile = dockerfile;
        Stage = stage;
        _configuration = configuration;
        _base = BaseImage.Of(configuration?.BaseImage);
        Facts = configuration is null || (configuration.BaseImage is { } name && ServiceImage.IsOfWindows(name))
            ? null
            : ImageFacts.OfBuilt(configuration, _base.Facts, configuration.BaseImage ?? path);
    }

    /// <summary>The Dockerfile as messages name it.</summary>
    public string Path { get; }

    /// <summary>The Dockerfile; null if there is none.</summary>
    public Dockerfile? Dockerfile { get; }

    /// <summary>The stage that is built; null if there is none of its name.</summary>
    public DockerfileStage? Stage { get; }

    /// <summary>What holds for the image; null if nothing can be said.</summary>
    public ImageFacts? Facts { get; }

    /// <summary>Whether the image below is one that something is known about.</summary>
    public bool IsBaseKnown => _base.IsLinux;

    /// <summary>What is known of the image below; null for nothing.</summary>
    public ImageFacts? BaseFacts => _base.Facts;

    /// <summary>Whether what starts is not what the image below starts.</summary>
    public bool ChangesEntrypoint => _configuration?.ChangesEntrypoint == true;

    /// <summary>The user that it starts as, and the line that says so; null where that is not certain.</summary>
    public (ImageUser User, int? Line)? User =>
        _configuration is null || Facts is null ? null
        : _configuration.User is not { } user ? _base.User is { } below ? (below, null) : null
        : user.Value is { } name ? (Resolve(name), user.Line)
        : null;

    /// <summary>A Dockerfile that is not there.</summary>
    public static BuiltImage Missing(string path) => new(path, null, null, null);

    /// <param name="path">The Dockerfile as messages name it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="target">The stage to build; null for the last.</param>
    /// <param name="arguments">The build arguments; null inside for a value that is not known.</param>
    /// <param name="imageOf">The image that a name behind <c>FROM</c> stands for; null where that is not known.</param>
    public static BuiltImage Of(string path, string text, string? target, IReadOnlyDictionary<string, string?> arguments, Func<string, string?> imageOf)
    {
        var dockerfile = Dockerfile.Parse(text);
        var stage = dockerfile.Find(target);
        return new BuiltImage(path, dockerfile, stage, stage is null ? null : new StageEvaluator(dockerfile, arguments, imageOf).Evaluate(stage));
    }

    /// <summary>Whether a word occurs anywhere in the Dockerfile.</summary>
    public bool Mentions(string word) =>
        Dockerfile is null || Dockerfile.Arguments.Concat(Dockerfile.Stages.SelectMany(static stage => stage.Instructions))
            .Any(instruction => instruction.Arguments.Contains(word) || instruction.Heredocs.Any(text => text.Contains(word)));

    /// <summary>The place of a line, as messages name it.</summary>
    public string Place(int line) => $"{Path}:{line}";

    /// <summary>The line that declares a volume; null if the image below does.</summary>
    public int? LineOfVolume(string path) => _configuration?.Volumes.FirstOrDefault(volume => ContainerPath.Normalise(volume.Value) == path)?.Line;

    /// <summary>The directory that the application was copied to and runs in, and the line that copies it; null where that is not certain.</summary>
    public Declared<string>? Application =>
        _configuration is { Application: { } application, WorkingDirectory.Value: { } directory } && Facts is not null && directory == application.Value
        && LineOfVolume(directory) is null && _base.Facts?.DataPaths?.Any(path => ContainerPath.Touch(path, directory)) != true
            ? application
            : null;

    /// <summary>The numbers of a user by name, as far as they are certain.</summary>
    public ImageUser Resolve(string user) => _configuration!.Users.Resolve(user, _base.Find);

    /// <summary>Whether what <see cref="User"/> says names the group as well, so that the user is in no other.</summary>
    public bool NamesGroup => _configuration?.User is { } user ? user.Value?.Contains(':') == true : _base.Facts?.User?.Contains(':') == true;

    /// <summary>What is at a path.</summary>
    public ImageDirectory DirectoryAt(string path)
    {
        if (_configuration is null || Facts is null)
            return ImageDirectory.Unknown;
        if (_configuration.Files.OwnerOf(path, _base.Lacks, out var isAbsent) is { } owner)
            return new ImageDirectory(true, owner, _configuration.Files.HasContent(path));
        return isAbsent ? ImageDirectory.Absent
            : _configuration.Files.IsOfRoot(path, _base.Lacks) ? ImageDirectory.OfRoot
            : _base.Facts is { } below && _configuration.Files.LeavesAlone(path) ? ImageDirectory.Of(below, path)
            : ImageDirectory.Unknown;
    }
}
