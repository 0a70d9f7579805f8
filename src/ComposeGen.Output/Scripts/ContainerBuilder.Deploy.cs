using System.Diagnostics;
using ComposeGen.Portability;

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
                case var other:
                    Debug.Assert(other is "restart_policy" || DockerRunForms.Of("services.*.deploy." + other) is { IsLeftOut: true });
                    break; // RestartPolicy, or a row of DockerRunForms says why not.
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
                AddDeviceRequest(device, device.Capabilities.Where(static capability => capability.Literal != "gpu")); // Docker adds it.
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
