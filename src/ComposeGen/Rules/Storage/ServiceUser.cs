using ComposeGen.Facts;
using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Rules.Storage;

/// <summary>A user other than root that a service runs as from the start.</summary>
/// <param name="Uid">The user's number.</param>
/// <param name="Gid">The number of its group; null if it is not known.</param>
/// <param name="Place">The line of a Dockerfile that says so; null if none does.</param>
internal sealed record ServiceUser(long Uid, long? Gid, string? Place = null)
{
    /// <summary>The user <c>app</c> of .NET images, from .NET 8.</summary>
    public const int DotNetUser = 1654;

    public override string ToString() => Gid is null ? $"{Uid}" : $"{Uid}:{Gid}";

    /// <summary>The user, if it is certain that it is not root and never was: an entrypoint that starts as root can change owners.</summary>
    public static ServiceUser? Of(Service service)
    {
        var project = service.Build is null ? service.Project : null;
        var facts = project is null ? ServiceImage.Facts(service) : ServiceImage.BaseFacts(project);
        if (service.Extends is not null)
            return null;
        if (service.User is { } user)
            return Numeric(user, IsDotNet(facts)) ?? Named(user, service.Build?.Image);
        if (service.Build is { } build)
            return OfBuilt(build.Image);
        if (project is not null)
            return Numeric(project.User is { } name ? UserId.Named(name) : DefaultOf(project, facts), IsDotNet(facts));
        // The user of other versions of these images was root, and the facts do not say since when.
        return facts is { StartsAsRoot: false, RunsAs: { Uid: > 0 } runsAs } && !facts.Pitfalls.Contains("uid-change-by-version")
            ? new ServiceUser(runsAs.Uid.Value, runsAs.Gid)
            : null;
    }

    private static ServiceUser? OfBuilt(BuiltImage? image) =>
        image?.User is { User: { Uid: > 0 } user, Line: var line }
            ? new ServiceUser(user.Uid.Value, user.Gid, line is null ? null : image.Place(line.Value))
            : null;

    /// <summary>A user that the Dockerfile itself makes.</summary>
    private static ServiceUser? Named(UserId user, BuiltImage? image) =>
        image?.Facts is not null && user.AsText().Literal is { } name && image.Resolve(name) is { Uid: > 0 } numbers
            ? new ServiceUser(numbers.Uid.Value, numbers.Gid)
            : null;

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
