using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Which directories a Dockerfile makes and who owns them, as far as that is certain.</summary>
internal sealed class ImageFiles
{
    /// <summary>Below these a package or a user may well put something; elsewhere only who names the path.</summary>
    private static readonly string[] OfPackages = ["/home", "/media", "/mnt", "/opt", "/root", "/srv"];

    private readonly Dictionary<string, FileOwner?> _owners = new(StringComparer.Ordinal);
    private readonly List<string> _uncertain = [];

    /// <summary>Directories that another stage's files were copied to, which belong to root since nobody else was named. Those of a host may be open to all.</summary>
    private readonly List<string> _copied = [];
    private bool _isOpaque;
    private bool _hasPackages;

    public ImageFiles()
    {
    }

    public ImageFiles(ImageFiles parent)
    {
        foreach (var owner in parent._owners)
            _owners.Add(owner.Key, owner.Value);
        _uncertain.AddRange(parent._uncertain);
        _copied.AddRange(parent._copied);
        _isOpaque = parent._isOpaque;
        _hasPackages = parent._hasPackages;
    }

    /// <summary>Something has run that may have made anything anywhere.</summary>
    public void MarkOpaque()
    {
        _isOpaque = true;
        _owners.Clear();
    }

    /// <summary>Something was copied to a directory, of which it is not known what, but that it belongs to root.</summary>
    public void MarkCopied(string path)
    {
        MarkUncertain(path);
        if (path != "/")
        {
            _uncertain.Remove(path);
            _copied.Add(path);
        }
    }

    public void MarkPackages() => _hasPackages = true;

    /// <summary>A path, what is in it and what it is in are no longer certain.</summary>
    public void MarkUncertain(string path)
    {
        if (path == "/")
        {
            MarkOpaque();
            return;
        }

        foreach (var known in _owners.Keys.Where(known => ContainerPath.Touch(known, path)).ToList())
            _owners.Remove(known);
        _uncertain.Add(path);
        ForgetCopied(path);
    }

    /// <summary>Makes a directory and those above it, unless they may be there.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="owner">Who makes it; null if that is not known.</param>
    /// <param name="mode">Its permissions; null if they are not known.</param>
    /// <param name="isLackedByBase">Whether the base image certainly has nothing at a path.</param>
    public void Make(string path, ImageUser? owner, int? mode, Func<string, bool> isLackedByBase)
    {
        if (owner is not { Uid: 0 } || mode is not FileOwner.DirectoryMode)
            ForgetCopied(path);
        for (var directory = path; directory.Length > 1; directory = directory.Substring(0, directory.LastIndexOf('/')))
        {
            if (!_owners.ContainsKey(directory))
            {
                var given = directory == path ? mode : FileOwner.DirectoryMode;
                _owners[directory] = Certainly(directory) && isLackedByBase(directory) && owner is not null ? new FileOwner(owner.Uid, owner.Gid, given) : null;
            }

            if (directory.LastIndexOf('/') == 0)
                break;
        }
    }

    /// <summary>Gives a directory to a user, and what is in it too.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="owner">The user; null if it is not known.</param>
    /// <param name="keepsGroup">Whether the group stays what it was.</param>
    /// <param name="recursively">Whether what is in it is given as well.</param>
    public void Give(string path, ImageUser? owner, bool keepsGroup, bool recursively)
    {
        ForgetCopied(path);
        foreach (var known in AllOf(path, recursively))
        {
            _owners.TryGetValue(known, out var former);
            _owners[known] = owner is null ? null : new FileOwner(owner.Uid, keepsGroup ? former?.Gid : owner.Gid, former?.Mode);
        }
    }

    /// <summary>Sets the permissions of a directory, and of what is in it too; false if it may not be known at all.</summary>
    public bool TrySetMode(string path, int mode, bool recursively)
    {
        ForgetCopied(path);
        if (!_owners.TryGetValue(path, out var owner) || owner is null)
            return false;
        foreach (var known in AllOf(path, recursively))
            _owners[known] = _owners[known] is { } former ? former with { Mode = mode } : null;
        return true;
    }

    /// <summary>Who owns a directory; null where that is not certain.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="isLackedByBase">Whether the base image certainly has none there.</param>
    /// <param name="isAbsent">Whether there certainly is none.</param>
    public FileOwner? OwnerOf(string path, Func<string, bool> isLackedByBase, out bool isAbsent)
    {
        isAbsent = false;
        if (_owners.TryGetValue(path, out var owner))
            return owner;
        isAbsent = Certainly(path) && isLackedByBase(path);
        return null;
    }

    /// <summary>Whether a directory certainly belongs to root, if it is there at all.</summary>
    public bool IsOfRoot(string path, Func<string, bool> isLackedByBase) =>
        !_isOpaque && isLackedByBase(path) && !_owners.ContainsKey(path) && _copied.Exists(copied => ContainerPath.IsAbove(copied, path))
        && !_uncertain.Exists(uncertain => ContainerPath.Touch(uncertain, path));

    /// <summary>Whether a directory that is known to be there certainly has something in it; null if it may.</summary>
    public bool? HasContent(string path) =>
        _owners.Keys.Any(known => ContainerPath.IsAbove(path, known)) ? true
        : Certainly(path) ? false
        : null;

    /// <summary>Whether a path is as the base image has it.</summary>
    public bool LeavesAlone(string path) => !_owners.Keys.Any(known => ContainerPath.IsAtOrAbove(path, known)) && Certainly(path);

    /// <summary>What was copied may have another owner or mode from here on.</summary>
    private void ForgetCopied(string path)
    {
        foreach (var copied in _copied.Where(copied => ContainerPath.Touch(copied, path)).ToList())
        {
            _copied.Remove(copied);
            _uncertain.Add(copied);
        }
    }

    private List<string> AllOf(string path, bool recursively) =>
        [.. recursively ? _owners.Keys.Where(known => ContainerPath.IsAbove(path, known)) : [], path];

    private bool Certainly(string path) =>
        !_isOpaque
        && !_uncertain.Concat(_copied).Any(uncertain => ContainerPath.Touch(uncertain, path))
        && !(_hasPackages && OfPackages.Any(directory => ContainerPath.IsAtOrAbove(directory, path)));
}
