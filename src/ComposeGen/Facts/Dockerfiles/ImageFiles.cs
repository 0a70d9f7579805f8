using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Which directories a Dockerfile makes and who owns them, as far as that is certain.</summary>
internal sealed class ImageFiles
{
    /// <summary>Below these a package or a user may well put something; elsewhere only who names the path.</summary>
    private static readonly string[] OfPackages = ["/home", "/media", "/mnt", "/opt", "/root", "/srv"];

    private readonly Dictionary<string, ImageUser?> _owners = new(StringComparer.Ordinal);
    private readonly List<string> _uncertain = [];
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
        _isOpaque = parent._isOpaque;
        _hasPackages = parent._hasPackages;
    }

    /// <summary>Something has run that may have made anything anywhere.</summary>
    public void MarkOpaque()
    {
        _isOpaque = true;
        _owners.Clear();
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
    }

    /// <summary>Makes a directory and those above it, unless they may be there.</summary>
    public void Make(string path, ImageUser? owner, Func<string, bool> isLackedByBase)
    {
        for (var directory = path; directory.Length > 1; directory = directory.Substring(0, directory.LastIndexOf('/')))
        {
            if (!_owners.ContainsKey(directory))
                _owners[directory] = Certainly(directory) && isLackedByBase(directory) ? owner : null;
            if (directory.LastIndexOf('/') == 0)
                break;
        }
    }

    /// <summary>Gives a directory to a user, and what is in it too.</summary>
    public void Give(string path, ImageUser? owner, bool recursively)
    {
        if (recursively)
        {
            foreach (var known in _owners.Keys.Where(known => ContainerPath.IsAbove(path, known)).ToList())
                _owners[known] = owner;
        }

        _owners[path] = owner;
    }

    /// <summary>Who owns a directory; null where that is not certain.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="isLackedByBase">Whether the base image certainly has none there.</param>
    /// <param name="isAbsent">Whether there certainly is none.</param>
    public ImageUser? OwnerOf(string path, Func<string, bool> isLackedByBase, out bool isAbsent)
    {
        isAbsent = false;
        if (_owners.TryGetValue(path, out var owner))
            return owner;
        isAbsent = Certainly(path) && isLackedByBase(path);
        return null;
    }

    private bool Certainly(string path) =>
        !_isOpaque
        && !_uncertain.Exists(uncertain => ContainerPath.Touch(uncertain, path))
        && !(_hasPackages && OfPackages.Any(directory => ContainerPath.IsAtOrAbove(directory, path)));
}
