using ComposeGen.Lowering;
using ComposeGen.Swarm;

namespace ComposeGen.Output.Stack;

/// <summary>Turns what the user said into what <c>docker stack deploy</c> understands. The application that was given stays as it is.</summary>
internal static class StackLowering
{
    public static ComposeFile Lower(ComposeFile file)
    {
        var stack = ComposeLowering.CopyOf(file);
        stack.Services = [.. stack.Services.Where(StackParts.Has)];
        StackJobs.Add(stack);
        ExplicitDefaults.Set(stack);
        foreach (var service in stack.Services)
        {
            StackService.Convert(service, stack);
        }

        NameProtectedVolumes(file, stack);
        StackSources.MakeExternal(file, stack);
        foreach (var network in stack.Networks)
        {
            UseOverlay(network);
        }

        StackPruning.Prune(stack);
        StackExternals.KeepNames(stack);
        return stack;
    }

    /// <summary>
    /// Nothing removes a volume of a stack, so a protected one needs no more than its fixed name. An external one would be made
    /// without its driver and options on a node that has none.
    /// </summary>
    private static void NameProtectedVolumes(ComposeFile file, ComposeFile stack)
    {
        foreach (var volume in stack.Volumes)
        {
            if (ProtectedVolumes.IsProtected(volume))
            {
                volume.Name ??= ProtectedVolumes.DefaultName(file, volume);
            }
        }
    }

    /// <summary>A bridge is of one engine; what reaches all nodes, and is the default of a stack, is an overlay.</summary>
    private static void UseOverlay(Network network)
    {
        if (network.Driver?.Literal == "bridge")
        {
            network.Driver = null;
            network.DriverOpts = new TextMap();
        }
    }
}
