namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Tests that change the environment of this process, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class ProcessEnvironment
{
    public const string Name = "Process environment";
}
