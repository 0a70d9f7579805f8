namespace ComposeGen.Output.Stack;

/// <summary>What is external has a name and no more: docker stack deploy refuses the rest beside it.</summary>
internal static class StackExternals
{
    public static void KeepNames(ComposeFile stack)
    {
        foreach (var node in stack.Networks.Concat<NamedNode>(stack.Volumes).Concat(stack.Secrets).Concat(stack.Configs))
        {
            if (node.ValueOf("external") is not Value<bool> { Literal: true })
            {
                continue;
            }

            foreach (var member in node.NodeType.Members)
            {
                if (member.Key is not ("name" or "external"))
                {
                    node.Replace(member.Key, null);
                }
            }
        }
    }
}
