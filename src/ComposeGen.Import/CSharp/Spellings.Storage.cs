namespace ComposeGen.Import.CSharp;

/// <summary>Mounts.</summary>
internal static partial class Spellings
{
    private static Code? MountOf(Expressions code, Mount mount)
    {
        if (mount.Target is not { } target || mount.ReadOnly is { Literal: not true })
        {
            return null;
        }

        var calls = new List<Code>();
        var head = mount.Type?.Literal switch
        {
            MountType.Volume => VolumeMount(code, mount, target, calls),
            MountType.Bind => BindMount(code, mount, target, calls),
            MountType.Tmpfs => TmpfsMount(code, mount, target),
            MountType.Image => ImageMount(code, mount, target, calls),
            _ => null,
        };
        if (head is null)
        {
            return null;
        }

        if (mount.ReadOnly is not null)
        {
            calls.Add(".AsReadOnly()");
        }

        return Chain.Of(head, calls);
    }

    private static Code? VolumeMount(Expressions code, Mount mount, Text target, List<Code> calls)
    {
        if (!new Given(mount).Only("type", "source", "target", "read_only", "volume", "bind") || mount.Source is { Volume: null }
            || (mount.Bind is { } bind && (!new Given(bind).Exactly("selinux") || bind.Selinux!.Literal is null))
            || (mount.Volume is { } options && (!new Given(options).Only("subpath", "nocopy") || options.Nocopy is { Literal: not true })))
        {
            return null;
        }

        var head = mount.Source is { Volume: { } volume } ? code.Reference(volume) : "Volume";
        calls.Add(Expressions.Call(mount.Source is null ? ".Anonymous" : ".At", code.TextOf(target)));
        if (mount.Volume?.Subpath is { } subpath)
        {
            calls.Add(Expressions.Call(".Subpath", code.TextOf(subpath)));
        }

        if (mount.Volume?.Nocopy is not null)
        {
            calls.Add(".NoCopy()");
        }

        if (mount.Bind is not null)
        {
            calls.Add(Expressions.Call(".Relabel", code.Value(mount.Bind.Selinux)));
        }

        return Joined(head, calls);
    }

    private static Code? BindMount(Expressions code, Mount mount, Text target, List<Code> calls)
    {
        if (!new Given(mount).Only("type", "source", "target", "read_only", "bind") || mount.Source?.Path is not { } source
            || mount.Bind is not { CreateHostPath.Literal: { } createsHostPath } options || !new Given(options).Only("create_host_path", "selinux", "propagation")
            || options.Selinux is { Literal: null })
        {
            return null;
        }

        if (createsHostPath)
        {
            calls.Add(".CreateHostPath()");
        }

        calls.Add(Expressions.Call(".At", code.TextOf(target)));
        if (options.Selinux is { } label)
        {
            calls.Add(Expressions.Call(".Relabel", code.Value(label)));
        }

        if (options.Propagation is { } propagation)
        {
            calls.Add(Expressions.Call(".Propagate", code.TextOf(propagation)));
        }

        return Expressions.Call("Bind.From", code.TextOf(source));
    }

    private static Group? TmpfsMount(Expressions code, Mount mount, Text target)
    {
        if (!new Given(mount).Only("type", "target", "read_only", "tmpfs") || (mount.Tmpfs is { } options && !new Given(options).Only("size", "mode")))
        {
            return null;
        }

        var arguments = new List<Entry> { code.TextOf(target) };
        if (mount.Tmpfs?.Size is { } size)
        {
            arguments.Add(code.Value(size));
        }

        if (mount.Tmpfs?.Mode is { } mode)
        {
            arguments.Add(new Entry(code.Value(mode), "mode: "));
        }

        return new Group("Tmpfs.At", '(', arguments);
    }

    private static Group? ImageMount(Expressions code, Mount mount, Text target, List<Code> calls)
    {
        if (!new Given(mount).Only("type", "source", "target", "read_only", "image") || mount.Source?.Path is not { } image
            || (mount.Image is { } options && !new Given(options).Exactly("subpath")))
        {
            return null;
        }

        if (mount.Image?.Subpath is { } subpath)
        {
            calls.Add(Expressions.Call(".Subpath", code.TextOf(subpath)));
        }

        return Expressions.Call("ImageMount.At", code.TextOf(image), code.TextOf(target));
    }

    /// <summary>A reference and its first call are one word: <c>Data.At("/data")</c> is not broken between them.</summary>
    private static Code Joined(Code head, List<Code> calls)
    {
        if (calls[0].Flat is not { } first)
        {
            return head;
        }

        calls.RemoveAt(0);
        return head.Flat + first;
    }
}
