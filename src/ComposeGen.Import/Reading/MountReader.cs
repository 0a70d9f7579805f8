using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads the short notation of mounts: <c>[SOURCE:]TARGET[:OPTION,…]</c>.</summary>
internal sealed class MountReader(ImportNotes notes, ReferenceReader references)
{
    public Mount Read(YamlScalar scalar)
    {
        var text = ScalarReader.Text(scalar);
        if (text.Literal == "")
        {
            throw new ImportException(scalar.Place, "The mount is empty; write source:target");
        }

        var pieces = Pieces(text);
        if (pieces.Exists(static piece => piece.Literal == ""))
        {
            throw new ImportException(scalar.Place, $"'{scalar.Text}' is not a mount: there is nothing between two of its colons; write source:target");
        }

        if (pieces.Count > 3)
        {
            throw new ImportException(scalar.Place, $"'{scalar.Text}' is not a mount: it has too many colons; write source:target:options");
        }

        var mount = new Mount { Target = Clean(pieces[pieces.Count > 1 ? 1 : 0]) };
        if (pieces.Count == 1)
        {
            mount.Type = MountType.Volume;
            if (text.Literal is null)
            {
                notes.Carried(scalar.Place, $"'{scalar.Text}' is read as the path of an anonymous volume; if the variable holds source and target, give each one of its own");
            }
        }
        else
        {
            SetSource(mount, pieces[0], scalar);
        }

        if (pieces.Count > 2)
        {
            SetOptions(mount, pieces[2], scalar);
        }

        return mount;
    }

    /// <summary>In the long notation the type says what the source is.</summary>
    public void Complete(Mount mount, YamlMap map)
    {
        var place = map["source"]?.Place ?? map.Place;
        if (mount.Target is null)
        {
            throw new ImportException(map.Place, "The mount has no target; Compose requires one");
        }

        if (mount.Type?.Literal is MountType.Volume && mount.Source?.Path?.Literal is { Length: > 0 } name)
        {
            mount.Source = references.Volume(name, place);
        }
        else if (mount.Type?.Literal is MountType.Bind && mount.Source is null)
        {
            throw new ImportException(map.Place, "The bind mount has no source; write the path on the host");
        }
    }

    private void SetSource(Mount mount, Text source, YamlScalar scalar)
    {
        if (source.Literal is { } literal)
        {
            if (IsPath(literal))
            {
                SetBind(mount, source);
            }
            else
            {
                mount.Type = MountType.Volume;
                mount.Source = references.Volume(literal, scalar.Place);
            }

            return;
        }

        var beginning = TextParts.Beginning(source);
        var byDefault = TextParts.Default(source);
        if (beginning.Length > 0 ? IsPath(beginning) : byDefault is { Length: > 0 } ? IsPath(byDefault) : true)
        {
            SetBind(mount, source);
            if (beginning.Length == 0 && byDefault is null or "" && !IsBelow(source))
            {
                notes.Carried(scalar.Place, $"'{scalar.Text}' is read as a bind mount; were the variable the name of a volume, mount the volume instead");
            }

            return;
        }

        mount.Type = MountType.Volume;
        if (byDefault is not null && references.Volume(byDefault) is not null)
        {
            notes.Carried(scalar.Place, $"'{scalar.Text}' is read as a mount of a volume, as its default '{byDefault}' says; with a path in the variable, Compose would have made it a bind mount");
        }
        else
        {
            notes.Carried(scalar.Place, $"'{scalar.Text}' is read as a mount of the volume that the variable names");
        }

        mount.Source = source;
    }

    private static void SetBind(Mount mount, Text source)
    {
        mount.Type = MountType.Bind;
        mount.Source = source;
        mount.Bind = new BindOptions { CreateHostPath = true };
    }

    /// <summary>A path behind the variable: the name of a volume has no slash.</summary>
    private static bool IsBelow(Text source) => source.Parts.OfType<string>().Any(static part => part.Contains('/'));

    private void SetOptions(Mount mount, Text options, YamlScalar scalar)
    {
        if (options.Literal is not { } literal)
        {
            literal = TextParts.Default(options) ?? "";
            notes.Carried(scalar.Place, literal.Length > 0
                ? $"The options '{options.Template}' became '{literal}', their default: the long notation has no variable for them"
                : $"The options '{options.Template}' are left out: nobody can tell what a variable without a default holds");
        }

        foreach (var option in literal.Split(','))
        {
            switch (option)
            {
                case "ro":
                    mount.ReadOnly = true;
                    break;
                case "rw" or "":
                    mount.ReadOnly = null;
                    break;
                case "nocopy":
                    mount.Volume = new VolumeOptions { Nocopy = true };
                    break;
                case "z" or "Z":
                    (mount.Bind ??= new BindOptions()).Selinux = option == "z" ? SelinuxLabel.Shared : SelinuxLabel.Private;
                    break;
                case "rprivate" or "private" or "rshared" or "shared" or "rslave" or "slave":
                    (mount.Bind ??= new BindOptions()).Propagation = option;
                    break;
                case "cached" or "delegated" or "consistent":
                    notes.Carried(scalar.Place, $"The option '{option}' is left out: it was for file sharing that engines no longer have");
                    break;
                default:
                    notes.Ineffective(scalar.Place, $"The option '{option}' of '{scalar.Text}' has no effect, since Compose ignores those that it does not know; leave it out, or write the long syntax");
                    break;
            }
        }
    }

    /// <summary>The parts between colons; one behind a single letter belongs to a drive of Windows.</summary>
    private static List<Text> Pieces(Text text)
    {
        var pieces = TextParts.Split(text, ':');
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i].Literal is [var letter] && char.IsLetter(letter))
            {
                pieces[i] = Text.Concat(Text.Concat(pieces[i], ":"), pieces[i + 1]);
                pieces.RemoveAt(i + 1);
            }
        }

        return pieces;
    }

    private static bool IsPath(string source) =>
        source[0] is '.' or '/' or '~' || source.StartsWith(@"\\", StringComparison.Ordinal)
        || (source.Length > 1 && char.IsLetter(source[0]) && source[1] == ':');

    /// <summary>A path without what is superfluous in it, as Compose writes it.</summary>
    private static Text Clean(Text target)
    {
        if (target.Literal is not { Length: > 0 } path)
        {
            return target;
        }

        var rooted = path[0] == '/';
        var pieces = new List<string>();
        foreach (var piece in path.Split('/'))
        {
            if (piece == ".." && pieces.Count > 0 && pieces[^1] != "..")
            {
                pieces.RemoveAt(pieces.Count - 1);
            }
            else if (piece.Length > 0 && piece != "." && !(piece == ".." && rooted))
            {
                pieces.Add(piece);
            }
        }

        return pieces.Count == 0 ? rooted ? "/" : "." : (rooted ? "/" : "") + string.Join('/', pieces);
    }
}
