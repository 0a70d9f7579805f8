namespace ComposeGen.Output.Scripts;

/// <content>What Compose takes from <c>deploy</c> outside of a swarm.</content>
internal sealed partial class ContainerBuilder
{
    private void AddDeploy(Deploy deploy)
    {
        for (var slot = 0; slot < deploy.NodeType.Members.Count; slot++)
        {
            if (deploy.ValueAt(slot) is null)
            {
                continue;
            }

            switch (deploy.NodeType.Members[slot].Key)
            {
                case "replicas":
                    break; // ScriptBuilder
                case "resources":
                    AddResources(deploy.Resources!);
                    break;
                case "restart_policy":
                    if (deploy.RestartPolicy!.Delay is not null || deploy.RestartPolicy.Window is not null)
                    {
                        Note("deploy.restart_policy.delay, window", "have a meaning in a swarm only");
                    }

                    break;
                case var key:
                    Note("deploy." + key, "has a meaning in a swarm only");
                    break;
            }
        }
    }

    private void AddResources(Resources resources)
    {
        if (resources.Limits is { } limits)
        {
            if (limits.Cpus is not null)
            {
                Add("--cpus", CpuNumber.Of(limits.Cpus, Values));
            }

            AddOptional("--memory", limits.Memory);
            if (limits.Pids is { Literal: not 0 })
            {
                Add("--pids-limit", Values.Of(limits.Pids));
            }
        }

        if (resources.Reservations is { } reservations)
        {
            AddOptional("--memory-reservation", reservations.Memory);
            foreach (var device in reservations.Devices)
            {
                AddDeviceRequest(device);
            }

            if (reservations.Cpus is not null)
            {
                Note("deploy.resources.reservations.cpus", "has a meaning in a swarm only");
            }

            if (reservations.GenericResources.Count > 0)
            {
                Note("deploy.resources.reservations.generic_resources", "has a meaning in a swarm only");
            }
        }
    }

    /// <summary>Compose sends an empty policy where there is none, docker would send "no".</summary>
    private Word RestartPolicy()
    {
        if (_service.Deploy?.RestartPolicy is not { } policy)
        {
            return Values.Of(_service.Restart);
        }

        if (policy.Condition is null)
        {
            return Word.Empty;
        }

        var condition = policy.Condition.Literal switch
        {
            RestartCondition.None => "no",
            RestartCondition.OnFailure => "on-failure",
            RestartCondition.Any => "always",
            _ => Values.Of(policy.Condition),
        };
        return policy.MaxAttempts is null ? condition : condition + ":" + Values.Of(policy.MaxAttempts);
    }
}
