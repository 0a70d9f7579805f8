using System.Text;

namespace ComposeGen.SchemaGenerator.Model;

/// <summary>Names of types and members where the schema's own word, in Pascal case, does not do.</summary>
internal static class Names
{
    /// <summary>The record for a mapping, by its place in the schema.</summary>
    private static readonly Dictionary<string, string> Types = new()
    {
        [""] = "ComposeFile",
        ["development"] = "Develop",
        ["deployment"] = "Deploy",
        ["development.watch[]"] = "WatchRule",
        ["deployment.rollback_config"] = "RollbackConfig",
        ["deployment.update_config"] = "UpdateConfig",
        ["deployment.resources"] = "Resources",
        ["deployment.resources.limits"] = "ResourceLimits",
        ["deployment.resources.reservations"] = "ResourceReservations",
        ["deployment.restart_policy"] = "DeployRestartPolicy",
        ["deployment.placement"] = "Placement",
        ["deployment.placement.preferences[]"] = "PlacementPreference",
        ["generic_resources[]"] = "GenericResource",
        ["generic_resources[].discrete_resource_spec"] = "DiscreteResource",
        ["devices[]"] = "DeviceRequest",
        ["gpus[]"] = "DeviceRequest",
        ["network.ipam"] = "Ipam",
        ["network.ipam.config[]"] = "IpamPool",
        ["service_hook"] = "ServiceHook",
        ["pre_start_hook"] = "PreStartHook",
        ["env_file[]"] = "EnvFile",
        ["blkio_limit"] = "BlkioLimit",
        ["blkio_weight"] = "BlkioWeight",
        ["ulimits.*"] = "Ulimit",
        ["service.build"] = "Build",
        ["service.blkio_config"] = "BlkioConfig",
        ["service.credential_spec"] = "CredentialSpec",
        ["service.depends_on.*"] = "Dependency",
        ["service.devices[]"] = "DeviceMapping",
        ["service.extends"] = "Extends",
        ["service.logging"] = "Logging",
        ["service.provider"] = "Provider",
        ["service.models.*"] = "ModelBinding",
        ["service.networks.*"] = "NetworkAttachment",
        ["service.ports[]"] = "Port",
        ["service.volumes[]"] = "Mount",
        ["service.volumes[].bind"] = "BindOptions",
        ["service.volumes[].volume"] = "VolumeOptions",
        ["service.volumes[].tmpfs"] = "TmpfsOptions",
        ["service.volumes[].image"] = "ImageMountOptions",
    };

    private static readonly Dictionary<string, string> Members = new()
    {
        ["model.model"] = "Reference",
    };

    private static readonly Dictionary<string, string> Enums = new()
    {
        ["service.cgroup"] = "CgroupNamespace",
        ["service.depends_on.*.condition"] = "DependencyCondition",
        ["service.volumes[].type"] = "MountType",
        ["service.volumes[].bind.recursive"] = "BindRecursive",
        ["service.volumes[].bind.selinux"] = "SelinuxLabel",
        ["development.watch[].action"] = "WatchAction",
        ["deployment.rollback_config.order"] = "UpdateOrder",
        ["deployment.update_config.order"] = "UpdateOrder",
    };

    public static string Type(string path) => Types.TryGetValue(path, out var name) ? name : Pascal(path);

    public static string Member(string path, string key) =>
        Members.TryGetValue(path, out var name) ? name : Pascal(key);

    public static string Enum(string path) => Enums[path];

    public static string EnumMember(string value) => value switch
    {
        "z" => "Shared",
        "Z" => "Private",
        _ => Pascal(value),
    };

    public static string Pascal(string key)
    {
        var result = new StringBuilder(key.Length);
        var upper = true;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return result.ToString();
    }
}
