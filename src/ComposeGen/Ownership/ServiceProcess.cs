using System.Globalization;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>What the first process of a service is to the kernel.</summary>
/// <param name="Uid">Its user.</param>
/// <param name="Groups">The groups that it is certainly in.</param>
/// <param name="MayHaveOtherGroups">Whether the image may put it into others.</param>
/// <param name="IgnoresPermissions">Whether it is root with the capability that makes it so.</param>
/// <remarks>capabilities(7), <c>CAP_DAC_OVERRIDE</c>. Docker gives capabilities to no other user, whatever <c>cap_add</c> says.</remarks>
internal sealed record ServiceProcess(long Uid, IReadOnlyList<long> Groups, bool MayHaveOtherGroups, bool IgnoresPermissions)
{
    private const string Override = "DAC_OVERRIDE";

    /// <summary>The process of a service; null if its user is not certain.</summary>
    public static ServiceProcess? Of(Service service)
    {
        if ((ServiceUser.Of(service) ?? RootOf(service)) is not { } user)
            return null;
        var groups = new List<long>();
        if (user.Gid is { } gid)
            groups.Add(gid);
        var added = service.GroupAdd.Select(static group => Number(group.Literal)).ToList();
        groups.AddRange(added.OfType<long>());
        return new ServiceProcess(user.Uid, groups, !NamesGroup(service) || added.Contains(null), user.Uid == 0 && HasOverride(service));
    }

    /// <summary>Whether it is in a group; null if that is not certain.</summary>
    public bool? IsIn(long? gid) =>
        gid is null ? null
        : Groups.Contains(gid.Value) ? true
        : MayHaveOtherGroups ? null
        : false;

    private static ServiceUser? RootOf(Service service)
    {
        if (service.Extends is not null)
            return null;
        if (service.User is { } user)
            return IsRoot(user) ? new ServiceUser(0, user.Gid ?? 0) : null;
        var isRoot = service.Build is { } build ? build.Image?.User?.User.Uid == 0
            : service.Project is { } project ? IsRoot(project)
            : ServiceImage.Facts(service)?.StartsAsRoot == true;
        return isRoot ? new ServiceUser(0, 0) : null;
    }

    /// <summary>Whether a user is certainly root.</summary>
    public static bool IsRoot(UserId user) => user.Uid == 0 || user.AsText().Literal is "root" or "root:root";

    private static bool IsRoot(ProjectImage project) =>
        project.User is { } user ? user is "root" or "0" or "0:0"
        : ServiceImage.BaseFacts(project) is { StartsAsRoot: true, PublishUser: null };

    /// <summary>With the group named, the kernel is told of no other group of the image.</summary>
    private static bool NamesGroup(Service service) =>
        service.User is { } user ? user.AsText().Literal?.Contains(':') == true
        : service.Build is { } build ? build.Image?.NamesGroup == true
        : ServiceImage.Facts(service)?.User?.Contains(':') == true;

    private static bool HasOverride(Service service) =>
        service.Privileged is { Literal: true }
        || !Names(service.CapDrop, "ALL", Override)
        || Names(service.CapAdd, "ALL", Override);

    private static bool Names(TextList capabilities, params string[] wanted) =>
        capabilities.Any(capability => capability.Literal is not { } name || wanted.Any(other =>
            string.Equals(name, other, StringComparison.OrdinalIgnoreCase) || string.Equals(name, "CAP_" + other, StringComparison.OrdinalIgnoreCase)));

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
