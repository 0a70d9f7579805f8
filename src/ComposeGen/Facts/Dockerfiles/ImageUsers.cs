using System.Globalization;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The users that a Dockerfile makes, by name; those of its base image are asked of whoever knows it.</summary>
internal sealed class ImageUsers
{
    private readonly Dictionary<string, ImageUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _groups = new(StringComparer.Ordinal);

    public ImageUsers()
    {
    }

    public ImageUsers(ImageUsers parent)
    {
        foreach (var user in parent._users)
            _users.Add(user.Key, user.Value);
        foreach (var group in parent._groups)
            _groups.Add(group.Key, group.Value);
    }

    public void AddUser(string name, int? uid, int? gid) => _users[name] = new ImageUser(uid, gid);

    public void AddGroup(string name, int? gid) => _groups[name] = gid;

    /// <summary>The numbers of <c>name</c>, <c>1000</c>, <c>name:group</c>…, as far as they are certain.</summary>
    /// <param name="text">The user and perhaps its group.</param>
    /// <param name="ofBase">Finds the numbers of a user that the base image has, by name or number.</param>
    public ImageUser Resolve(string text, Func<string, ImageUser?> ofBase)
    {
        var colon = text.IndexOf(':');
        var name = colon < 0 ? text : text.Substring(0, colon);
        var user = name.Length == 0 ? new ImageUser(0, 0)
            : Number(name) is { } uid ? new ImageUser(uid, uid == 0 ? 0 : (_users.Values.FirstOrDefault(known => known.Uid == uid) ?? ofBase(name))?.Gid)
            : _users.TryGetValue(name, out var made) ? made
            : name == "root" ? new ImageUser(0, 0)
            : ofBase(name) ?? new ImageUser(null, null);
        return colon < 0 ? user : user with { Gid = Group(text.Substring(colon + 1), ofBase) };
    }

    public int? Group(string text, Func<string, ImageUser?> ofBase) =>
        Number(text) is { } gid ? gid
        : _groups.TryGetValue(text, out var made) ? made
        : _users.TryGetValue(text, out var user) ? user.Gid // Made with its user.
        : text == "root" ? 0
        : ofBase(text)?.Gid;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
