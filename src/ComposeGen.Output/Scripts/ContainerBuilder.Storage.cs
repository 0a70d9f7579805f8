using System.Globalization;

namespace ComposeGen.Output.Scripts;

/// <content>Mounts, secrets and configs.</content>
internal sealed partial class ContainerBuilder
{
    private void AddMount(Mount mount)
    {
        var type = mount.Type?.Literal ?? MountType.Volume;
        var target = Clean(Values.Of(mount.Target));
        var isReadOnly = ScriptBuilder.IsTrue(mount.ReadOnly);
        switch (type)
        {
            case MountType.Bind:
                AddBind(mount, Values.Path(Values.Of(mount.Source?.Path)), target, isReadOnly);
                break;
            case MountType.Volume when mount.Source is not null && mount.Volume is null or { Nocopy: null, Subpath: null, Labels.Count: 0 }:
                Add("--volume", VolumeSource(mount.Source!) + ":" + target + (isReadOnly ? ":ro" : ":rw"));
                break;
            default:
                Add("--mount", MountFields(mount, type, target, isReadOnly));
                break;
        }
    }

    private void AddBind(Mount mount, Word source, Word target, bool isReadOnly)
    {
        var options = mount.Bind;
        var creates = options is null || (options.CreateHostPath?.Literal ?? true);
        if (creates && options is null or { Propagation: null, Recursive: null })
        {
            var relabel = options?.Selinux is { } label ? "," + Values.Of(label) : Word.Empty;
            Add("--volume", source + ":" + target + (isReadOnly ? ":ro" : ":rw") + relabel);
            return;
        }

        var fields = new List<Word> { "type=bind", Values.Field("source", source), Values.Field("target", target) };
        AddReadOnly(fields, isReadOnly);
        AddField(fields, "bind-propagation", options?.Propagation);
        AddField(fields, "bind-recursive", options?.Recursive);
        Add("--mount", Join(fields));
    }

    private Word VolumeSource(MountSource source) =>
        source.Volume is { } volume ? _builder.VolumeName(volume.Key) : Values.Of(source.Path);

    private Word MountFields(Mount mount, MountType type, Word target, bool isReadOnly)
    {
        var fields = new List<Word> { "type=" + ComposeEnum.ToText(type) };
        if (mount.Source is not null)
        {
            fields.Add(Values.Field("source", VolumeSource(mount.Source)));
        }

        fields.Add(Values.Field("target", target));
        AddReadOnly(fields, isReadOnly);
        AddField(fields, "consistency", mount.Consistency);
        if (mount.Volume is { } volume)
        {
            AddField(fields, "volume-nocopy", volume.Nocopy);
            AddField(fields, "volume-subpath", volume.Subpath);
            fields.AddRange(volume.Labels.Select(label => Values.Field("volume-label", label.Key + "=" + Values.Of(label.Value))));
        }

        AddField(fields, "tmpfs-size", mount.Tmpfs?.Size);
        AddField(fields, "tmpfs-mode", mount.Tmpfs?.Mode);
        AddField(fields, "image-subpath", mount.Image?.Subpath);
        return Join(fields);
    }

    private static void AddReadOnly(List<Word> fields, bool isReadOnly)
    {
        if (isReadOnly)
        {
            fields.Add("readonly");
        }
    }

    private static Word Join(List<Word> fields) => fields.Aggregate(static (left, right) => left + "," + right);

    /// <summary>Compose cleans the path in the container; docker keeps it as it is.</summary>
    private static Word Clean(Word target)
    {
        if (target.Literal is not { Length: > 0 } text || text[0] != '/')
        {
            return target;
        }

        var kept = new List<string>();
        foreach (var segment in text.Split('/'))
        {
            if (segment == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("" or "." or ".."))
            {
                kept.Add(segment);
            }
        }

        return "/" + string.Join('/', kept);
    }

    private void AddSecret(SecretReference reference)
    {
        if (reference.Source is not { } secret)
        {
            return;
        }

        var target = Under(Secret.Directory, reference.Target, secret.Key);
        if (secret.File is not null)
        {
            AddFile(Values.Of(secret.File), target);
        }
        else if (secret.Environment is not null)
        {
            Inject("secret", secret.Key, target, Word.Empty, secret.Environment, reference.Uid, reference.Gid, reference.Mode);
        }
    }

    private void AddConfig(ConfigReference reference)
    {
        if (reference.Source is not { } config)
        {
            return;
        }

        var target = Under("/", reference.Target, config.Key);
        if (config.File is not null)
        {
            AddFile(Values.Of(config.File), target);
        }
        else if (config.Content is not null || config.Environment is not null)
        {
            Inject("config", config.Key, target, Values.Of(config.Content), config.Environment, reference.Uid, reference.Gid, reference.Mode);
        }
    }

    private Word Under(string directory, Text? target, string key)
    {
        var word = target is null ? key : Values.Of(target);
        return Clean(word.Parts.Count > 0 && word.Parts[0] is string text && text.StartsWith('/') ? word : directory + word);
    }

    private void AddFile(Word file, Word target)
    {
        var fields = new List<Word>
        {
            "type=bind", Values.Field("source", Values.Path(file)), Values.Field("target", target), "readonly",
        };
        Add("--mount", Join(fields));
    }

    private void Inject(string kind, string key, Word path, Word content, Text? variable, Text? uid, Text? gid, UnixMode? mode)
    {
        string? name = null;
        if (variable is not null)
        {
            name = variable.Literal ?? throw new ComposeException("CG0010",
                $"The variable of {kind} '{key}' must be named in the definition, not by another variable");
            if (!IsVariableName(name))
            {
                throw new ComposeException("CG0010",
                    $"'{name}' of {kind} '{key}' is not the name of a variable; use letters, digits and underscores, not beginning with a digit");
            }

            Values.Reads(name);
        }

        if (mode is { Bits: null })
        {
            throw new ComposeException("CG0010", $"The mode of {kind} '{key}' must be octal digits, such as \"0440\", not a variable");
        }

        var bits = Convert.ToString(mode?.Bits ?? 292, 8);
        _container.Injections.Add(new ScriptInjection(path, content, name, bits.PadLeft(7, '0'),
            uid is null ? "0" : Values.Of(uid), gid is null ? "0" : Values.Of(gid), kind + " '" + key + "'"));
    }

    private void AddBlkio(BlkioConfig blkio)
    {
        AddOptional("--blkio-weight", blkio.Weight);
        foreach (var device in blkio.WeightDevice)
        {
            Add("--blkio-weight-device", Values.Of(device.Path) + ":" + Values.Of(device.Weight));
        }

        AddLimits("--device-read-bps", blkio.DeviceReadBps);
        AddLimits("--device-read-iops", blkio.DeviceReadIops);
        AddLimits("--device-write-bps", blkio.DeviceWriteBps);
        AddLimits("--device-write-iops", blkio.DeviceWriteIops);
    }

    private void AddLimits(Word option, ComposeList<BlkioLimit> limits)
    {
        foreach (var limit in limits)
        {
            var rate = limit.Rate?.Bytes is { } bytes ? bytes.ToString(CultureInfo.InvariantCulture) : Values.Of(limit.Rate);
            Add(option, Values.Of(limit.Path) + ":" + rate);
        }
    }

    private void AddLimits(Word option, ComposeList<BlkioIopsLimit> limits)
    {
        foreach (var limit in limits)
        {
            Add(option, Values.Of(limit.Path) + ":" + Values.Of(limit.Rate));
        }
    }

    private void AddGpus(GpuList gpus)
    {
        if (gpus.IsAll)
        {
            Add("--gpus", "all");
            return;
        }

        foreach (var request in gpus)
        {
            // Compose adds the capability gpu to these, as docker does to all.
            AddDeviceRequest(request, request.Capabilities);
        }
    }

    private void AddDeviceRequest(DeviceRequest request, IEnumerable<Text> capabilities)
    {
        var fields = new List<Word>();
        AddField(fields, "driver", request.Driver);
        if (request.DeviceIds.Count > 0)
        {
            fields.Add(Values.Field("device", Commas(request.DeviceIds.Select(id => Values.Of(id)))));
        }
        else
        {
            fields.Add(Values.Field("count", request.Count is null ? "all" : Values.Of(request.Count)));
        }

        List<Word> words = [.. capabilities.Select(capability => Values.Of(capability))];
        if (words.Count > 0)
        {
            fields.Add(Values.Field("capabilities", Commas(words)));
        }

        if (request.Options.Count > 0)
        {
            fields.Add(Values.Field("options", Commas(request.Options.Select(option => option.Key + "=" + Values.Of(option.Value)))));
        }

        Add("--gpus", Join(fields));
    }

    private static Word Commas(IEnumerable<Word> words) => words.Aggregate(static (left, right) => left + "," + right);
}
