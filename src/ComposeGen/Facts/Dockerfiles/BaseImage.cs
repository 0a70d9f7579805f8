using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>What is known about the image below all stages of a Dockerfile.</summary>
internal sealed class BaseImage
{
    private const string Scratch = "scratch";

    /// <summary>Users of images whose numbers never differed.</summary>
    private static readonly Dictionary<string, (string Name, int Id)> UsersOfImages = new(StringComparer.Ordinal)
    {
        ["node"] = ("node", 1000),
        ["gcr.io/distroless"] = ("nonroot", 65532),
    };

    private readonly string? _name;

    private BaseImage(string? name, ImageFacts? facts)
    {
        _name = name;
        Facts = facts;
    }

    public ImageFacts? Facts { get; }

    public bool IsScratch => _name == Scratch;

    /// <summary>Whether it certainly is one of Linux.</summary>
    public bool IsLinux => IsScratch || Facts is not null;

    /// <summary>The user that it starts as; null if that is not known.</summary>
    public ImageUser? User =>
        IsScratch || Facts?.StartsAsRoot == true ? new ImageUser(0, 0)
        : Facts is { StartsAsRoot: false } && !Facts.Pitfalls.Contains("uid-change-by-version") ? Facts.RunsAs
        : null;

    /// <summary>An image by its name.</summary>
    /// <param name="name">The name; null if it is not known.</param>
    public static BaseImage Of(string? name) =>
        new(name, name is null or Scratch || ServiceImage.IsOfWindows(name) ? null : ImageFacts.Find(name));

    /// <summary>Whether it certainly has nothing at a path.</summary>
    public bool Lacks(string path) => IsScratch || (Facts is not null && ServiceImage.Lacks(Facts, path));

    /// <summary>The numbers of a user that it has, by name or number.</summary>
    public ImageUser? Find(string name)
    {
        if (Facts is null)
            return null;
        if (name is "app" or "1654" && IsDotNetWithUser)
            return new ImageUser(ServiceUser.DotNetUser, ServiceUser.DotNetUser);
        foreach (var known in UsersOfImages)
        {
            if ((name == known.Value.Name || name == $"{known.Value.Id}") && (Facts.Repository == known.Key || Facts.Repository.StartsWith(known.Key + "/", StringComparison.Ordinal)))
                return new ImageUser(known.Value.Id, known.Value.Id);
        }

        return null;
    }

    /// <summary>The value of a variable that its environment is known to have.</summary>
    public string? Variable(string name) => name == "APP_UID" && IsDotNetWithUser ? $"{ServiceUser.DotNetUser}" : null;

    private bool IsDotNetWithUser => Facts?.PublishUser?.Uid == ServiceUser.DotNetUser;
}
