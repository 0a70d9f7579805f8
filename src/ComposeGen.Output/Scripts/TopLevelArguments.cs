using ComposeGen.Lowering;

namespace ComposeGen.Output.Scripts;

/// <summary>Networks and volumes as arguments of docker.</summary>
internal static class TopLevelArguments
{
    public static ScriptNetwork OfNetwork(ScriptBuilder builder, string key, IReadOnlyList<ScriptService> users)
    {
        var values = builder.Values;
        var arguments = new List<Word[]>
        {
            new Word[] { "--label", "com.docker.compose.project=" + builder.Project },
            new Word[] { "--label", "com.docker.compose.network=" + key },
        };
        var name = builder.NetworkName(key);
        if (builder.File.Networks.FirstOrDefault(candidate => candidate.Key == key) is not { } network)
        {
            return new ScriptNetwork(name, false, arguments, users);
        }

        AddMap(arguments, "--label", network.Labels, values);
        if (network.Driver is not null)
        {
            arguments.Add(["--driver", values.Of(network.Driver)]);
        }

        AddMap(arguments, "--opt", network.DriverOpts, values);
        AddFlag(arguments, "--internal", network.Internal, values);
        AddFlag(arguments, "--attachable", network.Attachable, values);
        AddFlag(arguments, "--ipv4", network.EnableIpv4, values);
        AddFlag(arguments, "--ipv6", network.EnableIpv6, values);
        if (network.Ipam is { } ipam)
        {
            AddIpam(arguments, ipam, values);
        }

        return new ScriptNetwork(name, ScriptBuilder.IsTrue(network.External), arguments, users);
    }

    public static ScriptVolume OfVolume(ScriptBuilder builder, Volume volume, Volume original, IReadOnlyList<ScriptService> users)
    {
        var values = builder.Values;
        var isProtected = ProtectedVolumes.IsProtected(original) && !ScriptBuilder.IsTrue(original.External);
        var arguments = new List<Word[]>();
        if (isProtected)
        {
            // Without the labels of a project, no command of Compose finds the volume to remove it.
            arguments.Add(["--label", "composegen.protected=" + builder.Project]);
        }
        else
        {
            arguments.Add(["--label", "com.docker.compose.project=" + builder.Project]);
            arguments.Add(["--label", "com.docker.compose.volume=" + volume.Key]);
        }

        AddMap(arguments, "--label", original.Labels, values);
        if (original.Driver is not null)
        {
            arguments.Add(["--driver", values.Of(original.Driver)]);
        }

        AddDriverOptions(arguments, original, values);
        return new ScriptVolume(volume.Key, builder.VolumeName(volume.Key), ScriptBuilder.IsTrue(volume.External) && !isProtected, isProtected, arguments, users);
    }

    private static void AddDriverOptions(List<Word[]> arguments, Volume volume, ScriptValues values)
    {
        var isBind = volume.Driver?.Literal is null or "local" && volume.DriverOpts.Any(static option =>
            option.Key == "o" && option.Value?.Literal?.Split(',').Contains("bind") == true);
        foreach (var (key, value) in volume.DriverOpts)
        {
            var word = values.Of(value);
            arguments.Add(["--opt", key + "=" + (isBind && key == "device" ? values.Path(word) : word)]);
        }
    }

    private static void AddIpam(List<Word[]> arguments, Ipam ipam, ScriptValues values)
    {
        if (ipam.Driver is not null)
        {
            arguments.Add(["--ipam-driver", values.Of(ipam.Driver)]);
        }

        AddMap(arguments, "--ipam-opt", ipam.Options, values);
        foreach (var pool in ipam.Config)
        {
            Add(arguments, "--subnet", pool.Subnet, values);
            Add(arguments, "--ip-range", pool.IpRange, values);
            Add(arguments, "--gateway", pool.Gateway, values);
            AddMap(arguments, "--aux-address", pool.AuxAddresses, values);
        }
    }

    private static void Add(List<Word[]> arguments, Word option, Scalar? value, ScriptValues values)
    {
        if (value is not null)
        {
            arguments.Add([option, values.Of(value)]);
        }
    }

    private static void AddFlag(List<Word[]> arguments, Word option, Value<bool>? value, ScriptValues values)
    {
        if (value is not null)
        {
            arguments.Add([option + "=" + values.Of(value)]);
        }
    }

    private static void AddMap(List<Word[]> arguments, Word option, TextMap map, ScriptValues values)
    {
        foreach (var (key, value) in map)
        {
            arguments.Add([option, key + "=" + values.Of(value)]);
        }
    }
}
