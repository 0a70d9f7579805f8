using ComposeGen.Ownership;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>What <c>COPY</c>, <c>RUN</c> and <c>WORKDIR</c> do to directories, owners and users, where that is certain.</summary>
internal sealed class FileEffects
{
    /// <summary>What installs packages, which lie below the directories of the distribution.</summary>
    private static readonly string[] PackageManagers = ["apk", "apt", "apt-get", "dnf", "microdnf", "tdnf", "yum", "zypper"];

    /// <summary>What touches only the paths that it names.</summary>
    private static readonly string[] Named =
    [
        "#", ":", "[", "cat", "chmod", "command", "cp", "curl", "echo", "export", "find", "grep", "ldconfig", "ln", "locale-gen", "ls", "mv", "printf",
        "rm", "sed", "set", "sleep", "test", "touch", "true", "update-ca-certificates", "which",
    ];

    /// <summary>What writes below the directory that it runs in as well.</summary>
    private static readonly string[] Local =
    [
        "bundle", "cargo", "composer", "dotnet", "git", "go", "gradle", "make", "mvn", "npm", "pip", "pip3", "pnpm", "poetry", "tar", "unzip", "uv", "wget",
        "yarn",
    ];

    private static readonly string[] Shells = ["ash", "bash", "dash", "sh"];

    private readonly ImageConfiguration _image;
    private readonly BaseImage _base;
    private readonly WordExpander _expander;
    private string? _directory;

    public FileEffects(ImageConfiguration image, BaseImage @base, WordExpander expander)
    {
        _image = image;
        _base = @base;
        _expander = expander;
        _directory = ImagePath.Of(image, @base);
    }

    /// <summary>Who runs commands; null if that is not known.</summary>
    private ImageUser? CurrentUser => _image.User is { } user
        ? user.Value is { } name ? _image.Users.Resolve(name, _base.Find) : null
        : _base.User;

    /// <summary><c>WORKDIR</c> makes its directory. Builders disagree on whether it belongs to the user or to root.</summary>
    public void ChangeDirectory()
    {
        if (_directory is null)
            _image.Files.MarkOpaque();
        else
            _image.Files.Make(_directory, CurrentUser is { Uid: 0 } root ? root : null, FileOwner.DirectoryMode, _base.Lacks);
    }

    public void Copy(DockerfileInstruction instruction)
    {
        var words = (instruction.Json ?? DockerfileWords.Split(instruction.Arguments)).Select(_expander.Expand).ToList();
        if (words.Count < 2 || words[words.Count - 1] is not { } target || ImagePath.Combine(_directory, target) is not { } path)
        {
            _image.Files.MarkOpaque();
            return;
        }

        var sources = words.Take(words.Count - 1);
        if (path == _directory && (instruction.Flag("from") is not null || sources.Contains(".") || sources.Contains("./")))
            _image.Application = new Declared<string>(path, instruction.Line);
        if (path == "/" && instruction.Name == "COPY" && sources.All(IsFile))
        {
            foreach (var source in sources)
                _image.Files.MarkUncertain("/" + source!.Substring(source.LastIndexOf('/') + 1));
        }
        else if (instruction.Flag("from") is not null && instruction.Flag("chown") is null && instruction.Flag("chmod") is null)
        {
            _image.Files.MarkCopied(path);
        }
        else
        {
            _image.Files.MarkUncertain(path);
        }
    }

    public void Run(DockerfileInstruction instruction)
    {
        foreach (var mount in instruction.Flags.Where(static flag => flag.StartsWith("--mount=", StringComparison.Ordinal)))
        {
            foreach (var option in mount.Split(',').Where(static option => option.StartsWith("target=", StringComparison.Ordinal) || option.StartsWith("dst=", StringComparison.Ordinal)))
                Touch(option.Substring(option.IndexOf('=') + 1));
        }

        if (Commands(instruction) is not { } commands)
        {
            _image.Files.MarkOpaque();
            return;
        }

        foreach (var command in commands)
            Run(command.Select(_expander.Expand).ToList());
    }

    /// <summary>The name of a file, rather than of a directory whose content would be copied.</summary>
    private static bool IsFile(string? source)
    {
        var name = source?.Substring(source.LastIndexOf('/') + 1);
        return name is not null && name.LastIndexOf('.') > 0 && !name.Contains('*') && !name.Contains('?');
    }

    private IReadOnlyList<IReadOnlyList<string>>? Commands(DockerfileInstruction instruction)
    {
        if (instruction.Json is { } json)
            return [json];
        if (_image.Shell.Count == 0 || !Shells.Contains(_image.Shell[0].Substring(_image.Shell[0].LastIndexOf('/') + 1)))
            return null;
        if (!instruction.Arguments.Contains("<<"))
            return ShellCommands.TryRead(instruction.Arguments);

        // A here-document alone is a script of its own; behind a program it is whatever that makes of it.
        return instruction.Heredocs is [var script] && DockerfileWords.Split(instruction.Arguments).Count == 1 && !script.StartsWith("#!", StringComparison.Ordinal)
            ? ShellCommands.TryRead(script)
            : null;
    }

    private void Run(IReadOnlyList<string?> words)
    {
        var program = words[0]?.Substring(words[0]!.LastIndexOf('/') + 1);
        if (program is null or "" || words.Any(static word => word is null))
        {
            _image.Files.MarkOpaque();
            return;
        }

        var arguments = new CommandArguments(words.Skip(1).Select(static word => word!));
        switch (program)
        {
            case "cd":
                _directory = arguments.Words.Count == 1 ? ImagePath.Combine(_directory, arguments.Words[0]) : null;
                break;
            case "mkdir":
                var made = arguments.Has("m", "mode") ? Mode(arguments.Value("m", "mode")) : FileOwner.DirectoryMode;
                foreach (var path in Paths(arguments.Positional("m", "mode")))
                    _image.Files.Make(path, CurrentUser, made, _base.Lacks);
                break;
            case "chmod":
                ChangeMode(arguments);
                break;
            case "chown":
                ChangeOwner(arguments);
                break;
            case "useradd" or "adduser":
                AddUser(program, arguments);
                break;
            case "groupadd" or "addgroup":
                AddGroup(arguments);
                break;
            default:
                RunOther(program, arguments);
                break;
        }
    }

    private void ChangeOwner(CommandArguments arguments)
    {
        var words = arguments.Positional("", "from");
        if (words.Count < 2 || arguments.Has("", "reference") || arguments.Has("", "from"))
        {
            _image.Files.MarkOpaque();
            return;
        }

        var owner = _image.Users.Resolve(words[0].TrimEnd(':'), _base.Find);
        foreach (var path in Paths(words.Skip(1)))
            _image.Files.Give(path, words[0].StartsWith(":", StringComparison.Ordinal) ? null : owner, !words[0].Contains(':'), arguments.Has("R", "recursive"));
    }

    /// <summary>A mode in digits says all; one in letters depends on what was there.</summary>
    private void ChangeMode(CommandArguments arguments)
    {
        var words = arguments.Positional("", "reference");
        if (words.Count < 2 || arguments.Has("", "reference") || Mode(words[0]) is not { } mode)
        {
            RunOther("chmod", arguments);
            return;
        }

        foreach (var path in Paths(words.Skip(1)))
        {
            if (!_image.Files.TrySetMode(path, mode, arguments.Has("R", "recursive")))
                Touch(path);
        }
    }

    private void AddUser(string program, CommandArguments arguments)
    {
        // Of the two programs called adduser, one takes a group behind -G and the other nothing of that name.
        var names = program == "useradd"
            ? arguments.Positional("bcdefgGkKpRPsuZ", "base-dir", "comment", "home-dir", "expiredate", "inactive", "gid", "groups", "skel", "key", "password", "root", "prefix", "shell", "uid")
            : arguments.Positional("GghksuU", "home", "shell", "uid", "gid", "ingroup", "gecos", "conf", "firstuid", "lastuid");
        Touch("/home");
        if (arguments.Value(program == "useradd" ? "d" : "h", "home-dir", "home") is { } home)
            Touch(home);
        if (names.Count != 1)
            return; // A user and a group: one joins the other.
        var group = arguments.Value(program == "useradd" ? "g" : "G", "gid", "ingroup");
        _image.Users.AddUser(names[0], Number(arguments.Value("u", "uid")), group is null ? null : _image.Users.Group(group, _base.Find));
    }

    private void AddGroup(CommandArguments arguments)
    {
        var names = arguments.Positional("gKpRP", "gid", "key", "password", "root", "prefix");
        if (names.Count == 1)
            _image.Users.AddGroup(names[0], Number(arguments.Value("g", "gid")));
    }

    private void RunOther(string program, CommandArguments arguments)
    {
        if (PackageManagers.Contains(program))
            _image.Files.MarkPackages();
        else if (Local.Contains(program))
            Touch(".");
        else if (program[0] != '#' && !Named.Contains(program) && !(program.Contains('=') && arguments.Words.Count == 0))
            _image.Files.MarkOpaque();
        foreach (var word in arguments.Words.Where(static word => word.Length > 0 && !word.Contains("://")))
        {
            var start = word[0] is '-' or '>' or '<' or '2' ? word.IndexOf('/') : 0;
            if (start >= 0 && (start > 0 || word.Contains('/') || program is "rm" or "mv" or "cp" or "ln" or "touch" or "chmod"))
                Touch(word.Substring(start));
        }
    }

    /// <summary>A path, or a pattern of paths, is no longer certain.</summary>
    private void Touch(string word)
    {
        var pattern = word.IndexOfAny(['*', '?', '[', '{']);
        var fixedPart = pattern < 0 ? word : word.Substring(0, word.LastIndexOf('/', pattern) + 1);
        if (ImagePath.Combine(_directory, fixedPart.Length == 0 ? "." : fixedPart) is { } path)
            _image.Files.MarkUncertain(path);
        else if (_directory is null)
            _image.Files.MarkOpaque();
    }

    /// <summary>Absolute paths; for what is a pattern, all around it becomes uncertain.</summary>
    private IEnumerable<string> Paths(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.IndexOfAny(['*', '?', '[', '{', '>', '<']) < 0 && ImagePath.Combine(_directory, word) is { } path && path != "/")
                yield return path;
            else
                Touch(word);
        }
    }

    private static int? Mode(string? digits) =>
        digits is { Length: 3 or 4 } && digits.All(static digit => digit is >= '0' and <= '7') ? Convert.ToInt32(digits, 8) : null;

    private static int? Number(string? text) => text is not null && int.TryParse(text, out var number) ? number : null;
}
