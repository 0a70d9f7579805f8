namespace ComposeGen.Swarm;

/// <summary>The names that things of a stack have in a swarm, where the stack has the application's name.</summary>
internal static class StackNames
{
    public static Text Of(ComposeFile file, NamedNode node, Text? name) => name ?? Text.Concat(file.Name!, "_" + node.Key);
}
