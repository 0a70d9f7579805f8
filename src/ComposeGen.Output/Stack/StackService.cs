using System.Globalization;

namespace ComposeGen.Output.Stack;

/// <summary>Says what a service says in the words of a stack, where there are such.</summary>
/// <remarks>Compose specification, "deploy"; docker/cli, <c>cli/compose/convert/service.go</c>.</remarks>
internal static class StackService
{
    public static void Convert(Service service, ComposeFile stack)
    {
        ConvertRestart(service);
        ConvertResources(service);
        ConvertScale(service);
        ConvertTmpfs(service);
        ConvertNetworkMode(service, stack);
        if (service.Healthcheck is { Disable.Literal: true })
        {
            service.Healthcheck = Healthcheck.None; // With a test beside it, it is refused.
        }
    }

    /// <summary>What a variable says is left where it is: docker stack deploy acts on it, although it says otherwise.</summary>
    private static void ConvertRestart(Service service)
    {
        if (service.Restart?.AsText() is not { } restart || service.Deploy?.RestartPolicy is not null)
        {
            service.Restart = null;
            return;
        }

        if (restart.Literal is { } policy)
        {
            var parts = policy.Split(':');
            Deploy(service).RestartPolicy = new DeployRestartPolicy
            {
                Condition = parts[0] switch { "no" => RestartCondition.None, "on-failure" => RestartCondition.OnFailure, _ => RestartCondition.Any },
                MaxAttempts = parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : (Value<long>?)null,
            };
            service.Restart = null;
        }
    }

    private static void ConvertResources(Service service)
    {
        if (service.MemLimit is { Bytes: not -1 } || service.Cpus is not null || service.PidsLimit is { Literal: not (-1 or 0) })
        {
            var limits = Resources(service).Limits ??= new ResourceLimits();
            limits.Memory ??= service.MemLimit is { Bytes: -1 } ? null : service.MemLimit;
            limits.Cpus ??= service.Cpus;
            limits.Pids ??= service.PidsLimit is { Literal: -1 } ? null : service.PidsLimit;
        }

        if (service.MemReservation is { } memory)
        {
            var reservations = Resources(service).Reservations ??= new ResourceReservations();
            reservations.Memory ??= memory;
        }

        service.MemLimit = service.MemReservation = null;
        service.Cpus = null;
        service.PidsLimit = null;
    }

    private static void ConvertScale(Service service)
    {
        if (service.Scale is { } scale)
        {
            Deploy(service).Replicas ??= scale;
            service.Scale = null;
        }
    }

    /// <summary>As <c>path:options</c>; of the options a mount of a stack can only have the size.</summary>
    private static void ConvertTmpfs(Service service)
    {
        foreach (var entry in service.Tmpfs)
        {
            var parts = entry.Template.Split(':', 2);
            var size = parts.Length > 1 ? parts[1].Split(',').FirstOrDefault(static option => option.StartsWith("size=", StringComparison.Ordinal)) : null;
            service.Volumes.Add(new Mount
            {
                Type = MountType.Tmpfs,
                Target = parts[0].Replace("$$", "$", StringComparison.Ordinal),
                Tmpfs = TmpfsSize.Bytes(size?["size=".Length..]) is { } bytes ? new TmpfsOptions { Size = bytes } : null,
            });
        }

        service.Tmpfs = new TextList();
    }

    private static void ConvertNetworkMode(Service service, ComposeFile stack)
    {
        if (service.NetworkMode is { Service: null } mode && mode.AsText().Literal == "host")
        {
            var host = stack.Networks.FirstOrDefault(static network => network.Key == "host");
            if (host is null)
            {
                stack.Networks.Add(host = new Network { Key = "host", Name = "host", External = true });
            }

            service.Networks.Add(new NetworkAttachment { Network = host });
        }
    }

    private static Deploy Deploy(Service service) => service.Deploy ??= new Deploy();

    private static Resources Resources(Service service) => Deploy(service).Resources ??= new Resources();
}
