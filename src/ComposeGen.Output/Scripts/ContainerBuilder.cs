using System.Diagnostics;
using ComposeGen.Portability;

namespace ComposeGen.Output.Scripts;

/// <summary>Makes the arguments of <c>docker create</c> for one container of a service. Every attribute has a form or a reason.</summary>
internal sealed partial class ContainerBuilder
{
    private readonly ScriptBuilder _builder;
    private readonly Service _service;
    private readonly ScriptService _target;
    private readonly ScriptContainer _container;
    private readonly int _number;

    public ContainerBuilder(ScriptBuilder builder, Service service, ScriptService target, int number)
    {
        _builder = builder;
        _service = service;
        _target = target;
        _number = number;
        _container = new ScriptContainer { Name = builder.ContainerName(service.Key, number), Id = target.Id + "_" + number };
    }

    private ScriptValues Values => _builder.Values;

    public void Build()
    {
        Add("--name", _container.Name);
        Add("--restart", RestartPolicy());
        AddNetworks();
        AddProjectLabels();
        var type = _service.NodeType;
        for (var slot = 0; slot < type.Members.Count; slot++)
        {
            if (_service.ValueAt(slot) is { } value)
            {
                AddMember(type.Members[slot].Key, value);
            }
        }

        _target.Containers.Add(_container);
    }

    private void AddMember(string key, object value)
    {
        switch (key)
        {
            // What another part of the script, or another attribute, takes care of.
            case "build" or "container_name" or "depends_on" or "image" or "networks" or "platform" or "profiles"
                or "project" or "pull_policy" or "restart" or "scale":
                if (key == "platform")
                {
                    AddScalar("--platform", value);
                }

                break;
            case "command":
                AddCommand();
                break;
            case "entrypoint":
                AddEntrypoint();
                break;
            case "healthcheck":
                AddHealthcheck(_service.Healthcheck!);
                break;
            case "deploy":
                AddDeploy(_service.Deploy!);
                break;
            case "environment":
                AddEnvironment(_service.Environment);
                break;
            case "env_file":
                foreach (var file in _service.EnvFile)
                {
                    _container.EnvFiles.Add(new ScriptFileOption(
                        Values.Path(Values.Of(file.Path)), file.Format?.Literal == "raw", file.Required?.Literal ?? true));
                }

                break;
            case "label_file":
                foreach (var file in _service.LabelFile)
                {
                    _container.LabelFiles.Add(new ScriptFileOption(Values.Path(Values.Of(file)), false, true));
                }

                break;
            case "labels":
                foreach (var (name, label) in _service.Labels)
                {
                    _container.LabelKeys.Add(name);
                    Add("--label", name + "=" + Values.Of(label));
                }

                break;
            case "annotations":
                AddMap("--annotation", _service.Annotations);
                break;
            case "sysctls":
                AddMap("--sysctl", _service.Sysctls);
                break;
            case "storage_opt":
                AddMap("--storage-opt", _service.StorageOpt);
                break;
            case "cap_add":
                AddList("--cap-add", _service.CapAdd);
                break;
            case "cap_drop":
                AddList("--cap-drop", _service.CapDrop);
                break;
            case "device_cgroup_rules":
                AddList("--device-cgroup-rule", _service.DeviceCgroupRules);
                break;
            case "dns":
                AddList("--dns", _service.Dns);
                break;
            case "dns_opt":
                AddList("--dns-option", _service.DnsOpt);
                break;
            case "dns_search":
                AddList("--dns-search", _service.DnsSearch);
                break;
            case "expose":
                AddList("--expose", _service.Expose);
                break;
            case "external_links":
                AddList("--link", _service.ExternalLinks);
                break;
            case "group_add":
                AddList("--group-add", _service.GroupAdd);
                break;
            case "security_opt":
                AddList("--security-opt", _service.SecurityOpt);
                break;
            case "tmpfs":
                AddList("--tmpfs", _service.Tmpfs);
                break;
            case "ports":
                foreach (var port in _service.Ports)
                {
                    AddPort(port);
                }

                break;
            case "volumes":
                foreach (var mount in _service.Volumes)
                {
                    AddMount(mount);
                }

                break;
            case "volumes_from":
                AddVolumesFrom();
                break;
            case "links":
                AddLinks();
                break;
            case "secrets":
                foreach (var secret in _service.Secrets)
                {
                    AddSecret(secret);
                }

                break;
            case "configs":
                foreach (var config in _service.Configs)
                {
                    AddConfig(config);
                }

                break;
            case "extra_hosts":
                foreach (var (host, addresses) in _service.ExtraHosts)
                {
                    foreach (var address in addresses ?? [])
                    {
                        Add("--add-host", host + ":" + Values.Of(address));
                    }
                }

                break;
            case "ulimits":
                foreach (var (name, limit) in _service.Ulimits)
                {
                    Add("--ulimit", name + "=" + Values.Of(limit?.Soft) + ":" + Values.Of(limit?.Hard));
                }

                break;
            case "devices":
                foreach (var device in _service.Devices)
                {
                    Add("--device", Values.Of(device.Source) + ":" + Values.Of(device.Target ?? device.Source) + ":"
                        + (device.Permissions is null ? "rwm" : Values.Of(device.Permissions)));
                }

                break;
            case "gpus":
                AddGpus(_service.Gpus!);
                break;
            case "logging":
                if (_service.Logging!.Driver is { } driver)
                {
                    Add("--log-driver", Values.Of(driver));
                }

                AddMap("--log-opt", _service.Logging.Options);
                break;
            case "blkio_config":
                AddBlkio(_service.BlkioConfig!);
                break;
            case "post_start":
                foreach (var hook in _service.PostStart)
                {
                    AddHook(_container.PostStart, key, hook);
                }

                break;
            case "pre_stop":
                foreach (var hook in _service.PreStop)
                {
                    AddHook(_container.PreStop, key, hook);
                }

                break;
            case "pre_start":
                AddPreStart();
                break;
            case "network_mode":
                break; // AddNetworks
            case "ipc":
                Add("--ipc", Namespace(_service.Ipc!.Service, value));
                break;
            case "pid":
                Add("--pid", Namespace(_service.Pid!.Service, value));
                break;
            case "uts" when _service.Uts!.Service is not null:
                break; // DockerRunForms
            case "mem_limit" when _service.Deploy?.Resources?.Limits?.Memory is not null:
            case "cpus" when _service.Deploy?.Resources?.Limits?.Cpus is not null:
            case "pids_limit" when _service.Deploy?.Resources?.Limits?.Pids is not null:
            case "mem_reservation" when _service.Deploy?.Resources?.Reservations?.Memory is not null:
                break; // deploy.resources says it.
            case "cpus":
                Add("--cpus", CpuNumber.Of(_service.Cpus!, Values));
                break;
            case "mem_swappiness" when _service.MemSwappiness!.Literal == 0:
                break; // Compose takes 0 for "not set".
            case "memswap_limit":
                AddScalar("--memory-swap", value);
                break;
            case "mem_limit":
                AddScalar("--memory", value);
                break;
            case "mem_reservation":
                AddScalar("--memory-reservation", value);
                break;
            case "mem_swappiness":
                AddScalar("--memory-swappiness", value);
                break;
            case "stop_grace_period":
                AddStopTimeout(_service.StopGracePeriod!);
                break;
            case "init" or "oom_kill_disable" or "privileged" or "read_only":
                AddScalar("--" + key.Replace('_', '-') + "=", value);
                break;
            case "tty":
                AddScalar("--tty=", value);
                break;
            case "stdin_open":
                AddScalar("--interactive=", value);
                break;
            case "working_dir":
                AddScalar("--workdir", value);
                break;
            case "userns_mode":
                AddScalar("--userns", value);
                break;
            case "cgroup":
                AddScalar("--cgroupns", value);
                break;
            case "cpuset":
                AddScalar("--cpuset-cpus", value);
                break;
            case "cgroup_parent" or "cpu_count" or "cpu_percent" or "cpu_shares" or "cpu_quota" or "cpu_period"
                or "cpu_rt_period" or "cpu_rt_runtime" or "domainname" or "hostname" or "isolation" or "mac_address"
                or "oom_score_adj" or "pids_limit" or "runtime" or "shm_size" or "stop_signal" or "user" or "uts":
                AddScalar("--" + key.Replace('_', '-'), value);
                break;
            default:
                Debug.Assert(DockerRunForms.Of("services.*." + key) is { IsLeftOut: true });
                break; // A row of DockerRunForms says why not.
        }
    }

    private void Add(params Word[] line) => _container.Options.Add(line);

    /// <summary>An option that ends with <c>=</c> takes its value in the same word, as docker wants it for truth values.</summary>
    private void AddScalar(string option, object value)
    {
        if (option.EndsWith('='))
        {
            Add(option + Values.Of((Scalar)value));
        }
        else
        {
            Add(option, Values.Of((Scalar)value));
        }
    }

    private void AddList(Word option, TextList list)
    {
        foreach (var item in list)
        {
            Add(option, Values.Of(item));
        }
    }

    private void AddMap(Word option, TextMap map)
    {
        foreach (var (key, value) in map)
        {
            Add(option, key + "=" + Values.Of(value));
        }
    }
}
