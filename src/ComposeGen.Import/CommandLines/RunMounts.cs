using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.CommandLines;

/// <summary>What <c>-v</c> and <c>--mount</c> mount.</summary>
internal static class RunMounts
{
    public static void AddShort(RunService service, YamlScalar value)
    {
        var text = Relative(service, value);
        var source = text.Split(':')[0];
        if (source.Length < text.Length && source.Length > 1 && source[0] is not ('/' or '.' or '~' or '\\' or '$'))
        {
            Declare(service, source, value.Place);
        }

        service.Add("volumes", RunOptions.Scalar(value, text));
    }

    public static void AddLong(RunService service, YamlScalar value)
    {
        var mount = new YamlMap(value.Place, []);
        var fields = CommaFields.Split(value.Text).ConvertAll(static field => field.Split('=', 2));
        var type = fields.Find(static field => field[0] == "type") is [_, var named] ? named : "volume";
        Set(mount, "type", value, type);
        foreach (var field in fields)
        {
            var text = field.Length > 1 ? field[1] : "true";
            switch (field[0])
            {
                case "type":
                    break;
                case "source" or "src":
                    Set(mount, "source", value, Relative(service, RunOptions.Scalar(value, text)));
                    if (type == "volume")
                    {
                        Declare(service, text, value.Place);
                    }

                    break;
                case "target" or "destination" or "dst":
                    Set(mount, "target", value, text);
                    break;
                case "readonly" or "ro":
                    Set(mount, "read_only", value, text is "1" ? "true" : text);
                    break;
                case "consistency":
                    Set(mount, "consistency", value, text);
                    break;
                case "bind-propagation":
                    Nested(mount, "bind", "propagation", value, text);
                    break;
                case "bind-recursive":
                    Nested(mount, "bind", "recursive", value, text);
                    break;
                case "volume-nocopy":
                    Nested(mount, "volume", "nocopy", value, text is "1" ? "true" : text);
                    break;
                case "volume-subpath":
                    Nested(mount, "volume", "subpath", value, text);
                    break;
                case "image-subpath":
                    Nested(mount, "image", "subpath", value, text);
                    break;
                case "tmpfs-size":
                    Nested(mount, "tmpfs", "size", value, text);
                    break;
                case "tmpfs-mode":
                    Nested(mount, "tmpfs", "mode", value, text);
                    break;
                default:
                    service.Notes.Refused(value.Place, $"'{string.Join('=', field)}' of --mount has no counterpart in a mount of Compose and is left out");
                    break;
            }
        }

        if (type == "bind" && (mount["bind"] as YamlMap)?["create_host_path"] is null)
        {
            // docker run refuses a path that is not there; Compose would make it.
            Nested(mount, "bind", "create_host_path", value, "false");
        }

        service.Add("volumes", mount);
    }

    /// <summary>The directory of the command becomes that of the file.</summary>
    private static string Relative(RunService service, YamlScalar value)
    {
        foreach (var directory in new[] { "${PWD}", "$PWD" })
        {
            if (value.Text.StartsWith(directory, StringComparison.Ordinal))
            {
                service.Notes.Carried(value.Place, $"{directory} became '.', the directory of the Compose file");
                return "." + value.Text[directory.Length..];
            }
        }

        return value.Text;
    }

    /// <summary>A volume of the engine has the name that the command gave it, without the project's before it.</summary>
    private static void Declare(RunService service, string name, SourcePlace place) =>
        RunService.Declare(service.Volumes, name, place, new YamlEntry("name", place, new YamlScalar(place, name, YamlKind.Text), SourceComments.None));

    private static void Set(YamlMap map, string key, YamlScalar value, string text) =>
        map.Set(new YamlEntry(key, value.Place, RunOptions.Scalar(value, text), SourceComments.None));

    private static void Nested(YamlMap mount, string key, string inner, YamlScalar value, string text)
    {
        if (mount[key] is not YamlMap map)
        {
            map = new YamlMap(value.Place, []);
            mount.Set(new YamlEntry(key, value.Place, map, SourceComments.None));
        }

        Set(map, inner, value, text);
    }
}
