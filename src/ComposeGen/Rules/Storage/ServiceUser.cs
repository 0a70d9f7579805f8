using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>A user other than root that a service runs as from the start.</summary>
/// <param name="Uid">The user's number.</param>
/// <param name="Gid">The number of its group; null if it is not known.</param>
internal sealed record ServiceUser(long Uid, long? Gid)
{
    // The user "app" of .NET images, from .NET 8.
    private const long DotNetUser = 1654;

    public override string ToString() => Gid is null ? $"{Uid}" : $"{Uid}:{Gid}";

    /// <summary>The user, if it is certain that it is not root and never was: an entrypoint that starts as root can change owners.</summary>
    public static ServiceUser? Of(Service service)
    {
        var project = service.Build is null ? service.Project : null;
        var facts = project is null ? ServiceImage.Facts(service) : ServiceImage.BaseFacts(project);
        if (service.Extends is not null)
            return null;
        if (service.User is { } user)
            return Numeric(user, IsDotNet(facts));
        if (project is not null)
            return Numeric(project.User is { } name ? UserId.Named(name) : DefaultOf(project, facts), IsDotNet(facts));
        // The user of other versions of these images was root, and the facts do not say since when.
        return facts is { StartsAsRoot: false, RunsAs: { Uid: > 0 } runsAs } && !facts.Pitfalls.Contains("uid-change-by-version")
            ? new ServiceUser(runsAs.Uid.Value, runsAs.Gid)
            : null;
    }

    private static UserId? DefaultOf(ProjectImage project, ImageFacts? facts) =>
        project.BaseImage is null ? UserId.Named("app")
        : facts?.PublishUser?.Uid is { } uid ? UserId.Of(uid)
        : null;

    private static ServiceUser? Numeric(UserId? user, bool isDotNet)
    {
        var isApp = isDotNet && user?.AsText().Literal is "app" or "app:app" or "1654";
        return isApp ? new ServiceUser(DotNetUser, DotNetUser)
            : user?.Uid is > 0 ? new ServiceUser(user.Uid.Value, user.Gid)
            : null;
    }

    private static bool IsDotNet(ImageFacts? facts) =>
        facts is not null && facts.Repository.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal);
}
