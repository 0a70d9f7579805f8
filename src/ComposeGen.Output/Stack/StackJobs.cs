using ComposeGen.Lowering;

namespace ComposeGen.Output.Stack;

/// <summary>Services that others wait for to end are jobs in a swarm; those that set the owner of a volume run wherever the volume may be.</summary>
internal static class StackJobs
{
    public static void Add(ComposeFile stack)
    {
        var jobs = stack.Services.SelectMany(static service => service.DependsOn)
            .Where(static dependency => dependency.Condition?.Literal == DependencyCondition.ServiceCompletedSuccessfully)
            .Select(static dependency => dependency.Service.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var service in stack.Services)
        {
            if (jobs.Contains(service.Key) && service.Restart?.AsText().Literal is not ("always" or "unless-stopped"))
            {
                service.Deploy ??= new Deploy();
                service.Deploy.Mode ??= DeployMode.ReplicatedJob;
                service.Deploy.RestartPolicy ??= service.Restart is null ? new DeployRestartPolicy { Condition = RestartCondition.None } : null;
            }
        }

        foreach (var (owner, volume, users) in OwnerServices.Add(stack))
        {
            owner.Restart = null;
            owner.NetworkMode = null;
            owner.Deploy = new Deploy
            {
                Mode = IsOfEachNode(volume) ? DeployMode.GlobalJob : DeployMode.ReplicatedJob,
                Placement = CommonPlacement(users),
                RestartPolicy = new DeployRestartPolicy { Condition = RestartCondition.OnFailure },
            };
        }
    }

    private static bool IsOfEachNode(Volume volume) =>
        volume.External?.Literal != true && volume.Driver?.Literal is null or "local" && volume.DriverOpts.Count == 0;

    /// <summary>Where all that mount the volume run; anywhere if they say different things, since one place may be that of each.</summary>
    private static Placement? CommonPlacement(IReadOnlyList<Service> users)
    {
        var constraints = Constraints(users[0]);
        return constraints.Length > 0 && users.All(user => Constraints(user).SequenceEqual(constraints))
            ? new Placement { Constraints = [.. users[0].Deploy!.Placement!.Constraints] }
            : null;
    }

    private static string[] Constraints(Service service) => [.. (service.Deploy?.Placement?.Constraints ?? []).Select(static constraint => constraint.Template)];
}
