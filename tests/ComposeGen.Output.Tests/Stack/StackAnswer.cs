namespace ComposeGen.Output.Tests.Stack;

/// <summary>What <c>docker stack deploy</c> says to an attribute.</summary>
public enum StackAnswer
{
    Takes,
    Warns,
    Refuses,
}
